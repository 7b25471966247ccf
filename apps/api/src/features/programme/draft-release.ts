import type { Change, PublicSession, Release } from '@roundtable/contracts'
import { releaseDiff } from '@roundtable/domain'
import type { Finding } from '@roundtable/scheduling'
import type { Agenda } from '../agenda/load-agenda'
import type { SessionContent } from '../agenda/read-texts'
import { toPublicSession } from './public-session'

/** The plan with what only releases ask of it. */
export interface Draft {
  readonly agenda: Agenda
  readonly texts: ReadonlyMap<string, SessionContent>
  readonly findings: readonly Finding[]
}

/** What the draft would be as the next release, and what speaks against it. */
export interface ReleaseDraft {
  readonly sessions: PublicSession[]
  readonly diff: Change[]
  /** Unwaived; any one refuses the release. */
  readonly blockers: Finding[]
  readonly warnings: Finding[]
  readonly waived: Finding[]
  /** Sessions that stay out because they have no place. */
  readonly unplaced: string[]
  /** Public now, without a place in the draft: the release would announce them as cancelled. */
  readonly cancels: string[]
}

/** Pure: the same draft over the same release gives the same answer. */
export function draftRelease(
  { agenda, texts, findings }: Draft,
  previous: Release | null,
): ReleaseDraft {
  const places = new Map(agenda.placements.map((p) => [p.sessionId, p]))
  const before = new Map(previous?.sessions.map((s) => [s.id, s]))
  const scheduled = agenda.sessions.flatMap((session) => {
    const place = places.get(session.id)
    if (!place) return []
    const { id } = session
    return toPublicSession(agenda, session, texts.get(id), place, before.get(id))
  })
  const gone = [...before.values()].filter((s) => !places.has(s.id))
  const cancelled = gone.map((s): PublicSession => ({ ...s, status: 'cancelled', was: null }))
  const sessions = inOrder(agenda, [...scheduled, ...cancelled])
  return {
    sessions,
    diff: releaseDiff(previous?.sessions ?? null, sessions),
    ...judge(findings, (id) => places.has(id)),
    unplaced: agenda.sessions.map((s) => s.id).filter((id) => !places.has(id)),
    cancels: gone.filter((s) => s.status === 'scheduled').map((s) => s.id),
  }
}

/**
 * Only what is placed goes out, so only findings of placed sessions speak, and those of the agenda as a whole. That the
 * public still has a session elsewhere speaks for the release, not against it.
 */
function judge(
  findings: readonly Finding[],
  isPlaced: (sessionId: string) => boolean,
): Pick<ReleaseDraft, 'blockers' | 'warnings' | 'waived'> {
  const concerned = findings
    .filter((f) => f.sessions.length === 0 || f.sessions.some(isPlaced))
    .filter((f) => f.code !== 'published-moved')
  const open = concerned.filter((f) => !f.waived)
  return {
    blockers: open.filter((f) => f.severity === 'blocker'),
    warnings: open.filter((f) => f.severity !== 'blocker'),
    waived: concerned.filter((f) => f.waived),
  }
}

/** By time, then in the order of rooms, then by code. */
function inOrder(agenda: Agenda, sessions: readonly PublicSession[]): PublicSession[] {
  const position = new Map(agenda.rooms.map((room, i) => [room.id, i]))
  const at = (s: PublicSession) => position.get(s.roomId) ?? agenda.rooms.length
  return [...sessions].sort(
    (a, b) =>
      Date.parse(a.start) - Date.parse(b.start) || at(a) - at(b) || (a.code < b.code ? -1 : 1),
  )
}

import { plural, t } from '@lingui/core/macro'
import type { HostChange } from '@roundtable/contracts'
import { toMinutes } from '@roundtable/domain'
import type { Finding, FindingOf } from '@roundtable/scheduling'
import { dayIndexOf, type Board } from './board-model'
import { listed } from './names'
import type { Shown } from './plan-state'
import { eventTime, isolated } from './words'

/** What the host takes: time from a session, or a person who is needed there. */
type HostFinding = FindingOf<'host-meets'> | FindingOf<'host-duty'>

/** One of our sessions that a revision of the host has reached. */
export interface HostHit {
  readonly sessionId: string
  readonly findings: readonly HostFinding[]
}

const isOfHost = (finding: Finding): finding is HostFinding =>
  finding.code === 'host-meets' || finding.code === 'host-duty'

/** Only another time, or another body, can reach a session that was out of reach before. */
const reaches = ({ before, after }: HostChange): boolean =>
  after !== null &&
  (before === null ||
    Date.parse(before.start) !== Date.parse(after.start) ||
    Date.parse(before.end) !== Date.parse(after.end) ||
    before.bodyId !== after.bodyId)

/** Meetings that stand otherwise than before, by their ids in the later revision. */
export const reachingMeetings = (changes: readonly HostChange[]): ReadonlySet<string> =>
  new Set(changes.filter(reaches).flatMap(({ meetingId }) => (meetingId ? [meetingId] : [])))

/** The sessions that these meetings reach, in reading order, each with what is said of it (I-02). */
export function hitsOf(
  { cards, findingsOf }: Pick<Shown, 'cards' | 'findingsOf'>,
  meetings: ReadonlySet<string>,
): readonly HostHit[] {
  return cards.flatMap(({ session }) => {
    const all = findingsOf.get(session.id) ?? []
    const findings = all.filter(isOfHost).filter(({ meetingId }) => meetings.has(meetingId))
    return findings.length > 0 ? [{ sessionId: session.id, findings }] : []
  })
}

/** People who are needed there and in a session of ours, each once. */
export const peopleHit = (hits: readonly HostHit[]): readonly string[] => [
  ...new Set(
    hits.flatMap(({ findings }) => findings.flatMap((f) => ('personId' in f ? [f.personId] : []))),
  ),
]

/** COM3 moved onto 2 of our sessions. */
export function hostNewsText(
  board: Board,
  hits: readonly HostHit[],
  changes: readonly HostChange[],
): string {
  if (hits.length === 0) return t`It reaches none of our sessions`
  const sessions = plural(hits.length, {
    one: '# of our sessions',
    other: '# of our sessions',
  })
  const findings = hits.flatMap((hit) => hit.findings)
  const ids = [...new Set(findings.map(({ bodyId }) => bodyId))]
  const bodies = listed(ids.map((id) => isolated(board.bodies.get(id)?.code ?? '?')))
  const moved = new Set(changes.filter((c) => c.kind === 'moved').map((c) => c.meetingId))
  const came = new Set(findings.flatMap((f) => (moved.has(f.meetingId) ? [f.bodyId] : [])))
  return ids.every((id) => came.has(id))
    ? t`${bodies} moved onto ${sessions}`
    : t`${sessions} now in the time of ${bodies}`
}

/** Where meetings stood that a revision moved: 09:30, with the day where it was another one. */
export function formerTimes(
  board: Board,
  changes: readonly HostChange[],
): ReadonlyMap<string, string> {
  const dayOf = (instant: string) => dayIndexOf(board, toMinutes(board.clock, instant))
  return new Map(
    changes.flatMap(({ kind, meetingId, before, after }): [string, string][] => {
      if (kind !== 'moved' || !meetingId || !before || !after) return []
      if (before.start === after.start) return []
      const elsewhere = dayOf(before.start) !== dayOf(after.start)
      return [[meetingId, eventTime(board, toMinutes(board.clock, before.start), elsewhere)]]
    }),
  )
}

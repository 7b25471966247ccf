import type { Session } from '@roundtable/contracts'
import { toMinutes } from '@roundtable/domain'
import type { Finding, Placement } from '@roundtable/scheduling'
import { dayIndexOf, samePlacement, slotOf, type Board, type Slot } from './board-model'

/** How a session stands towards the public release (LOOK §3: dashed, solid, dot). */
type Publicity = 'draft' | 'released' | 'changed'

/** Everything a card shows, computed once per change. */
export interface Card {
  readonly session: Session
  /** Null: on no day or in no room of the board. */
  readonly slot: Slot | null
  readonly placement: Placement | null
  readonly publicity: Publicity
  readonly severity: 'blocked' | 'warning' | null
  /** Unwaived blockers and warnings on it. */
  readonly count: number
  readonly waived: boolean
}

function publicityOf(board: Board, id: string, placement: Placement | null): Publicity {
  const was = board.released?.[id]
  if (!was) return 'draft'
  return samePlacement(was, placement) ? 'released' : 'changed'
}

/** A card shows a blocker that refuses moves as blocked; one that only refuses a release as a warning. */
export function severityOf(findings: readonly Finding[]): Card['severity'] {
  const open = findings.filter((f) => !f.waived)
  if (open.some((f) => f.severity === 'blocker' && f.at === 'move')) return 'blocked'
  return open.some((f) => f.severity !== 'advice') ? 'warning' : null
}

export function findingsBySession(
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const map = new Map<string, Finding[]>()
  for (const finding of findings)
    for (const id of finding.sessions) {
      const list = map.get(id)
      if (list) list.push(finding)
      else map.set(id, [finding])
    }
  return map
}

/** All sessions as cards, in reading order: by time, then room; the unplaced ones by code. */
export function cardsOf(
  board: Board,
  placements: Readonly<Record<string, Placement>>,
  findings: ReadonlyMap<string, readonly Finding[]>,
): readonly Card[] {
  const cards = board.plan.sessions.map((session): Card => {
    const placement = placements[session.id] ?? null
    const mine = findings.get(session.id) ?? []
    return {
      session,
      placement,
      slot: placement && slotOf(board, placement),
      publicity: publicityOf(board, session.id, placement),
      severity: severityOf(mine),
      count: mine.filter((f) => !f.waived && f.severity !== 'advice').length,
      waived: mine.some((f) => f.waived),
    }
  })
  return cards.toSorted(inReadingOrder)
}

function inReadingOrder(a: Card, b: Card): number {
  if (a.slot && b.slot)
    return a.slot.day - b.slot.day || a.slot.minute - b.slot.minute || a.slot.room - b.slot.room
  if (a.slot || b.slot) return a.slot ? -1 : 1
  return a.session.code.localeCompare(b.session.code, 'en', { numeric: true })
}

/** Who leads: the chair, else the moderator, else whoever comes first; declined people lead nothing. */
export function leaderOf(session: Session): Session['roles'][number] | null {
  const there = session.roles.filter((r) => r.reply !== 'declined')
  return (
    there.find((r) => r.role === 'chair') ??
    there.find((r) => r.role === 'moderator') ??
    there[0] ??
    null
  )
}

/** The day to begin with: today while the event runs, else the one with most sessions. */
export function firstDay(board: Board, cards: readonly Card[], now: number): number {
  const today = dayIndexOf(board, Math.floor(toMinutes(board.clock, new Date(now))))
  if (today !== null) return today
  const counts = board.days.map((day) => cards.filter((c) => c.slot?.day === day.index).length)
  return Math.max(0, counts.indexOf(Math.max(...counts)))
}

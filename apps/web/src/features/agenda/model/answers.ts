import {
  compile,
  explain,
  freeSlots,
  paint,
  probe,
  type Finding,
  type Index,
  type Placement,
  type Plan as EnginePlan,
} from '@roundtable/scheduling'
import { placementOf, slotOf, type Board, type Slot } from './board-model'
import { mergePaint, type Band, type Starts } from './paint'

/** What the engine says of putting a session somewhere. */
export interface Verdict {
  readonly severity: 'free' | 'advice' | 'warning' | 'blocked'
  /** Only what the move would add; what weighs most comes first. */
  readonly findings: readonly Finding[]
}

/** One of at most three nearest free places, best first. */
export interface Proposal {
  readonly slot: Slot
  readonly placement: Placement
  readonly severity: 'free' | 'advice' | 'warning'
  readonly findings: readonly Finding[]
  readonly reason: 'same-room' | 'same-time' | 'other-room' | 'other-day'
}

export const proposalsAtMost = 3

const indices = new WeakMap<EnginePlan, Index>()

/** The plan made ready for questions; compiled once per plan, when first asked. */
export function indexOf(plan: EnginePlan): Index {
  const known = indices.get(plan)
  if (known) return known
  const index = compile(plan)
  indices.set(plan, index)
  return index
}

const weights = { blocker: 0, warning: 1, advice: 2 } as const

/** What weighs most comes first; waived findings last, for they refuse nothing. */
export const byWeight = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted(
    (a, b) =>
      Number(a.waived) - Number(b.waived) ||
      weights[a.severity] - weights[b.severity] ||
      Number(a.at === 'release') - Number(b.at === 'release'),
  )

/** The answer for one slot: colour from `probe`, reasons from `explain`. */
export function verdictAt(plan: EnginePlan, sessionId: string, at: Placement | null): Verdict {
  const index = indexOf(plan)
  const move = { sessionId, placement: at }
  const { severity, codes } = probe(index, move)
  return { severity, findings: codes === 0 ? [] : byWeight(explain(index, move)) }
}

/** The open day painted for one session, in bands of minutes of the day over the whole axis. */
export function bandsOf(
  plan: EnginePlan,
  board: Board,
  sessionId: string,
  day: number,
): readonly Band[] {
  const { date, midnight } = board.days[day]!
  const { from, to } = board.axis
  const painted = paint(indexOf(plan), sessionId, date)
  const column = new Map(painted.roomIds.map((id, r) => [id, r * painted.steps]))
  const first = painted.from - midnight
  const starts: Starts = {
    rooms: board.rooms.length,
    from,
    steps: Math.ceil((to - from) / painted.step),
    at: (room, step) => {
      const start = Math.round((from - first) / painted.step) + step
      if (start < 0 || start >= painted.steps) return 0
      const level = painted.levels[column.get(board.rooms[room]!.id)! + start]!
      return level >= 3 ? 0 : level === 2 ? 1 : 2
    },
  }
  return mergePaint(starts, board.sessions.get(sessionId)!.minutes)
}

/** The nearest places that refuse nothing, best first. */
export function proposalsFor(
  plan: EnginePlan,
  board: Board,
  sessionId: string,
  wish: Placement | null,
): readonly Proposal[] {
  const options = { limit: proposalsAtMost, ...(wish ? { wish } : {}) }
  return freeSlots(indexOf(plan), sessionId, options).flatMap((found) => {
    const placement = { roomId: found.roomId, start: found.start }
    const slot = slotOf(board, placement)
    const { severity, findings, reason } = found
    return slot ? [{ slot, placement, severity, findings, reason }] : []
  })
}

/** What stands in the way of, or speaks against, the warning field that a band shows. */
export function firstReasonIn(
  plan: EnginePlan,
  board: Board,
  sessionId: string,
  day: number,
  band: Band,
): Finding | null {
  const slot: Slot = { day, room: band.room, minute: band.from }
  const { findings } = verdictAt(plan, sessionId, placementOf(board, slot))
  return findings.find((f) => !f.waived && f.severity !== 'advice') ?? null
}

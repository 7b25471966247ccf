import {
  compile,
  explain,
  freeSlots,
  lifted,
  paint,
  probe,
  type Finding,
  type Index,
  type Placement,
  type Plan as EnginePlan,
  type Slot as EngineSlot,
} from '@roundtable/scheduling'
import { placementOf, slotOf, type Board, type Slot } from './board-model'
import { stepMinutes } from './geometry'
import { mergePaint, ranks, type Band, type Rank, type Starts } from './paint'

/** What the engine says of putting a session somewhere. */
export interface Verdict {
  readonly severity: 'free' | 'advice' | 'warning' | 'blocked'
  /** What would hold there; what weighs most comes first. */
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

const proposalsAtMost = 3

const indices = new WeakMap<EnginePlan, Index>()

/** The plan made ready for questions; compiled once per plan, when first asked. */
export function indexOf(plan: EnginePlan): Index {
  const known = indices.get(plan)
  if (known) return known
  const index = compile(plan)
  indices.set(plan, index)
  return index
}

/** Nobody has asked yet, but somebody will. */
export const getReady = (plan: EnginePlan): void => void indexOf(plan)

const weights = { blocker: 0, warning: 1, advice: 2 } as const

/** What weighs most comes first; waived findings last, for they refuse nothing. */
export const byWeight = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted(
    (a, b) =>
      Number(a.waived) - Number(b.waived) ||
      weights[a.severity] - weights[b.severity] ||
      Number(a.at === 'release') - Number(b.at === 'release'),
  )

/**
 * The answer for one slot: colour from `probe`, reasons from `explain`. As in the paint, the session is in the hand:
 * all that holds at the slot counts, also what held where it was. Off the board only what is new counts.
 */
export function verdictAt(plan: EnginePlan, sessionId: string, at: Placement | null): Verdict {
  const index = indexOf(plan)
  const move = { sessionId, placement: at }
  const answer = (): Verdict => {
    const { severity, codes } = probe(index, move)
    return { severity, findings: codes === 0 ? [] : byWeight(explain(index, move)) }
  }
  return at === null ? answer() : lifted(index, sessionId, answer)
}

/** What every start of the axis answers for one session on one day, room by room. */
function startsOf(plan: EnginePlan, board: Board, sessionId: string, day: number): Starts {
  const { date, midnight } = board.days[day]!
  const { from, to } = board.axis
  const painted = paint(indexOf(plan), sessionId, date)
  const rows = new Map(painted.roomIds.map((id, r) => [id, r * painted.steps]))
  const rowOf = board.rooms.map((room) => rows.get(room.id)!)
  const ahead = Math.round((from - (painted.from - midnight)) / painted.step)
  return {
    rooms: board.rooms.length,
    from,
    steps: Math.ceil((to - from) / painted.step),
    at: (room, step) => {
      const start = ahead + step
      if (start < 0 || start >= painted.steps) return 0
      return rankOfLevel(painted.levels[rowOf[room]! + start]!)
    },
  }
}

/** Engine levels 0 free, 1 advice, 2 warning, 3 blocked → 2 free, 1 warning, 0 blocked. */
const rankOfLevel = (level: number): 0 | 1 | 2 => (level >= 3 ? 0 : level === 2 ? 1 : 2)

/** The open day painted for one session, in bands of minutes of the day over the whole axis. */
export const bandsOf = (
  plan: EnginePlan,
  board: Board,
  sessionId: string,
  day: number,
): readonly Band[] =>
  mergePaint(startsOf(plan, board, sessionId, day), board.sessions.get(sessionId)!.minutes)

/** Every start of one room and day with its answer, for a list of times. */
export function answeredStarts(
  plan: EnginePlan,
  board: Board,
  sessionId: string,
  day: number,
  room: number,
): readonly { minute: number; rank: Rank }[] {
  const starts = startsOf(plan, board, sessionId, day)
  return Array.from({ length: starts.steps }, (_, step) => ({
    minute: starts.from + step * stepMinutes,
    rank: ranks[starts.at(room, step)]!,
  }))
}

/** Enough to look beyond the five-minute neighbours of the best place. */
const looked = 400
/** Minutes one rather goes further than take a place with a warning. */
const warningCosts = 90

/**
 * The nearest places that refuse nothing, best first, and really different ones: one a room and day, and none
 * over `besides`, the place that the session has already.
 */
export function proposalsFor(
  plan: EnginePlan,
  board: Board,
  sessionId: string,
  wish: Placement | null,
  besides: Placement | null = null,
): readonly Proposal[] {
  const { minutes } = board.sessions.get(sessionId)!
  const options = { limit: looked, ...(wish ? { wish } : {}) }
  const chosen: Proposal[] = []
  const costOf = (s: EngineSlot) => s.distance + (s.severity === 'warning' ? warningCosts : 0)
  const found = freeSlots(indexOf(plan), sessionId, options)
  for (const place of found.toSorted((a, b) => costOf(a) - costOf(b))) {
    const placement = { roomId: place.roomId, start: place.start }
    const slot = slotOf(board, placement)
    const known = chosen.some((c) => c.slot.room === slot?.room && c.slot.day === slot.day)
    if (!slot || known || (besides && liesOver(placement, besides, minutes))) continue
    const { severity, findings, reason } = place
    chosen.push({ slot, placement, severity, findings, reason })
    if (chosen.length === proposalsAtMost) break
  }
  return chosen
}

const liesOver = (a: Placement, b: Placement, minutes: number): boolean =>
  a.roomId === b.roomId && Math.abs(a.start - b.start) < minutes

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
  return findings.find(speaksAgainst) ?? null
}

/** Says something against a place: neither advice, nor waived, nor only told with the next release. */
export const speaksAgainst = ({ waived, severity, at }: Finding): boolean =>
  !waived && (severity === 'blocker' || (severity === 'warning' && at === 'move'))

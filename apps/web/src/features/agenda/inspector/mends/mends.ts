import {
  applyMoves,
  evaluate,
  freeSlots,
  refusals,
  type Change,
  type Finding,
  type FindingCode,
  type Placement,
} from '@roundtable/scheduling'
import { indexOf, speaksAgainst } from '../../model/answers'
import type { Shown } from '../../model/plan-state'

/** Something that would mend a finding and that the engine allows, ready to be done as one batch. */
export interface Mend {
  /** `back`: to where the lock or the public has it; `other`: the session that it meets goes instead. */
  readonly kind: 'room' | 'move' | 'back' | 'shorten' | 'swap' | 'other'
  readonly changes: readonly Change[]
  /** Warnings that would be new. */
  readonly warnings: number
}

/** What no other place and no other length mends: people, texts, records. */
const elsewhere: readonly FindingCode[] = [
  'high-level-missing',
  'role-unconfirmed',
  'no-focus-area',
  'groups-missing',
]
/** What ends with the overlap, so that a shorter session may be enough. */
const timely: readonly FindingCode[] = [
  'outside-event',
  'host-meets',
  'host-duty',
  'room-double-booked',
  'room-unavailable',
  'turnaround-short',
  'person-in-two-places',
  'walking-time',
  'person-unavailable',
  'pool-exceeded',
  'order-broken',
  'not-against',
  'no-pause',
  'interpretation-hours',
  'through-break',
  'focus-parallel',
]

const placesLooked = 400
const swapsTried = 5
/** Nobody shortens a session to less than half of it, or than ten minutes. */
const shortest = (minutes: number): number => Math.max(10, Math.ceil(minutes / 2))
const grid = 5

const subjectOf = (finding: Finding): string => {
  const { personId, bodyId, poolId, breakId, delegationId } = finding as Partial<
    Record<'personId' | 'bodyId' | 'poolId' | 'breakId' | 'delegationId', string>
  >
  return [personId, bodyId, poolId, breakId, delegationId].join(' ')
}

/** Whether a finding still says the same of this session, whatever the minutes and the room. */
const stillSays = (finding: Finding, sessionId: string) => (other: Finding) =>
  other.code === finding.code &&
  !other.waived &&
  other.sessions.includes(sessionId) &&
  subjectOf(other) === subjectOf(finding)

/** The mend as it would be, or null where it mends nothing or the engine refuses it. */
function judged(
  shown: Shown,
  sessionId: string,
  finding: Finding,
  kind: Mend['kind'],
  changes: readonly Change[],
): Mend | null {
  const then = evaluate(applyMoves(shown.enginePlan, changes))
  if (then.some(stillSays(finding, sessionId))) return null
  if (refusals(shown.findings, then).length > 0) return null
  const before = new Set(shown.findings.filter(speaksAgainst).map(keyOf))
  const warnings = then.filter((f) => speaksAgainst(f) && !before.has(keyOf(f))).length
  return { kind, changes, warnings }
}

const keyOf = (finding: Finding): string =>
  [finding.code, ...finding.sessions, subjectOf(finding)].join(' ')

/** The nearest places of a session where the finding does not hold: at the same time first, then at any. */
function places(
  shown: Shown,
  movedId: string,
  says: (other: Finding) => boolean,
): { sameTime: Placement | undefined; any: Placement | undefined } {
  const now = shown.enginePlan.placements[movedId]
  const good = freeSlots(indexOf(shown.enginePlan), movedId, { limit: placesLooked }).filter(
    ({ findings }) => !findings.some(says),
  )
  const best = good.toSorted((a, b) => cost(a) - cost(b))
  const sameTime = best.find(({ start }) => start === now?.start)
  const any = best.find((slot) => slot !== sameTime)
  const place = (slot: (typeof best)[number] | undefined) =>
    slot && { roomId: slot.roomId, start: slot.start }
  return { sameTime: place(sameTime), any: place(any) }
}

/** A warning is worth an hour and a half of distance, as in the nearest free places. */
const cost = ({ distance, severity }: { distance: number; severity: string }): number =>
  distance + (severity === 'warning' ? 90 : 0)

function shorter(shown: Shown, sessionId: string, finding: Finding): Change | null {
  if (!timely.includes(finding.code) || !('minutes' in finding)) return null
  const placement = shown.enginePlan.placements[sessionId]
  const { minutes } = shown.board.sessions.get(sessionId)!
  const less = Math.floor((minutes - finding.minutes) / grid) * grid
  if (!placement || less < shortest(minutes) || less >= minutes) return null
  return { sessionId, placement, minutes: less }
}

/** Sessions of the same day it could change places with, the nearest in time first. */
function swapPartners(shown: Shown, sessionId: string): readonly string[] {
  const here = shown.cardOf.get(sessionId)!
  if (!here.slot || here.session.lock) return []
  const { slot } = here
  return shown.cards
    .filter((card) => card.slot?.day === slot.day && !card.session.lock)
    .filter((card) => card.session.id !== sessionId && card.slot!.minute !== slot.minute)
    .toSorted(
      (a, b) => Math.abs(a.slot!.minute - slot.minute) - Math.abs(b.slot!.minute - slot.minute),
    )
    .slice(0, swapsTried)
    .map((card) => card.session.id)
}

/**
 * What would mend a finding on a session, the least trouble first: another room at the same time, another place, back to
 * where it belongs, a shorter session, an exchange, or another place for the one that it meets. Only what the engine
 * allows and what really ends the finding. Tens of milliseconds: not for the path of a drag.
 */
export function mendsOf(shown: Shown, sessionId: string, finding: Finding): readonly Mend[] {
  if (finding.waived || elsewhere.includes(finding.code)) return []
  const { placements } = shown.enginePlan
  const here = placements[sessionId]
  if (!here) return []
  const says = stillSays(finding, sessionId)
  const attempt = (kind: Mend['kind'], changes: readonly Change[]): Mend[] => {
    const mend = judged(shown, sessionId, finding, kind, changes)
    return mend ? [mend] : []
  }
  const to = (kind: Mend['kind'], id: string, placement: Placement | undefined): Mend[] =>
    placement ? attempt(kind, [{ sessionId: id, placement }]) : []

  if (finding.code === 'locked-moved' || finding.code === 'published-moved') {
    const { roomId, start } = finding
    return to('back', sessionId, { roomId, start })
  }
  const { sameTime, any } = places(shown, sessionId, says)
  const alone = [...to('room', sessionId, sameTime), ...to('move', sessionId, any)]
  // Advice is worth a move, but no trouble for anybody else.
  if (finding.severity === 'advice') return alone
  const shortened = shorter(shown, sessionId, finding)
  return [
    ...alone,
    ...(shortened ? attempt('shorten', [shortened]) : []),
    ...firstOf(swapPartners(shown, sessionId), (other) =>
      attempt('swap', [
        { sessionId, placement: placements[other]! },
        { sessionId: other, placement: here },
      ]),
    ),
    ...firstOf(
      finding.sessions.filter((id) => id !== sessionId && id in placements),
      (other) => to('other', other, places(shown, other, stillSays(finding, other)).any),
    ),
  ]
}

function firstOf<T>(list: readonly string[], attempt: (id: string) => readonly T[]): readonly T[] {
  for (const id of list) {
    const found = attempt(id)
    if (found.length > 0) return found
  }
  return []
}

import type { Change, Placement } from '@roundtable/scheduling'
import { verdictAt, type Verdict } from './answers'
import { carriedAlong, judgeBatch } from './batch'
import { placementOf, samePlacement, slotOf, type Slot } from './board-model'
import { stepMinutes, within } from './geometry'
import { steered, type Step } from './keyboard'
import type { Shown } from './plan-state'
import type { Along, Edge, Hold, Over } from './ui-state'

/** The hand as data: what is in it, and what comes of each of its movements. Pure. */

/** Milliseconds in one slot after which a hand rests, and may be told more than where it is. */
export const restful = 150

/** Chosen sessions on the board that go with the one that is taken. */
export function companions(
  { enginePlan, board }: Shown,
  selection: readonly string[],
  sessionId: string,
): readonly Along[] {
  if (!selection.includes(sessionId) || !(sessionId in enginePlan.placements)) return []
  return selection.flatMap((id): Along[] => {
    const from = enginePlan.placements[id]
    if (id === sessionId || !from) return []
    return [{ sessionId: id, from, slot: slotOf(board, from), verdict: null }]
  })
}

const placementOver = ({ board }: Shown, over: Over): Placement | null =>
  over.kind === 'slot' ? placementOf(board, over.slot) : null

/** What the hand would do where it is. */
export function changesOf(shown: Shown, hold: Hold): readonly Change[] {
  const { sessionId, over, from, minutes } = hold
  const placement = placementOver(shown, over)
  const length = minutes === shown.board.sessions.get(sessionId)?.minutes ? {} : { minutes }
  const first = { sessionId, placement, ...length }
  return [
    first,
    ...hold.along.map((along) => ({
      sessionId: along.sessionId,
      placement:
        over.kind === 'slot' && from
          ? carriedAlong(shown.board, along.from, { from, to: over.slot })
          : null,
    })),
  ]
}

/** It would change nothing: the same place, the same length. */
export const isStill = (shown: Shown, hold: Hold): boolean =>
  samePlacement(placementOver(shown, hold.over), hold.from) &&
  hold.minutes === shown.board.sessions.get(hold.sessionId)?.minutes

/** The hand over something else, with what the engine says of it. */
export function heldOver(shown: Shown, held: Hold, over: Over): Hold {
  const hold = { ...held, over }
  if (over.kind === 'elsewhere' || isStill(shown, hold))
    return { ...hold, verdict: null, along: hold.along.map((a) => atRest(shown, a)) }
  if (hold.along.length === 0 && hold.edge === null)
    return {
      ...hold,
      verdict: verdictAt(shown.enginePlan, hold.sessionId, placementOver(shown, over)),
    }
  const changes = changesOf(shown, hold)
  const { whole, of } = judgeBatch(shown, changes)
  const along = hold.along.map((a, i): Along => {
    const { placement } = changes[i + 1]!
    return {
      ...a,
      slot: placement && slotOf(shown.board, placement),
      verdict: of.get(a.sessionId) ?? null,
    }
  })
  return { ...hold, verdict: whole, along }
}

const atRest = ({ board }: Shown, along: Along): Along => ({
  ...along,
  slot: slotOf(board, along.from),
  verdict: null,
})

/** The shortest session that an edge can be pulled to. */
const leastMinutes = stepMinutes

/** The hand with an edge pulled to a minute of the day; the other edge stays. */
export function pulledTo(shown: Shown, hold: Hold, minute: number): Hold {
  if (hold.over.kind !== 'slot' || hold.edge === null) return hold
  const { axis } = shown.board
  const { slot } = hold.over
  const end = slot.minute + hold.minutes
  if (hold.edge === 'end') {
    const to = Math.max(slot.minute + leastMinutes, Math.min(minute, axis.to))
    return heldOver(shown, { ...hold, minutes: to - slot.minute }, hold.over)
  }
  const from = Math.min(end - leastMinutes, Math.max(minute, axis.from))
  const over: Over = { kind: 'slot', slot: { ...slot, minute: from } }
  return heldOver(shown, { ...hold, minutes: end - from }, over)
}

const edgeOf = (slot: Slot, minutes: number, edge: Edge): number =>
  edge === 'end' ? slot.minute + minutes : slot.minute

/** One key further: a pulled edge goes in time only, a carried card wherever it likes. */
export function steeredBy(shown: Shown, hold: Hold, step: Step): Hold {
  if (hold.over.kind !== 'slot') return hold
  const { board } = shown
  const { slot } = hold.over
  if (hold.edge !== null) {
    if (step.kind !== 'shift') return hold
    return pulledTo(shown, hold, edgeOf(slot, hold.minutes, hold.edge) + step.minutes)
  }
  const next = steered(slot, step, {
    days: board.days.length,
    rooms: board.rooms.length,
    from: board.axis.from,
    to: within(board.axis, board.axis.to, hold.minutes),
  })
  return heldOver(shown, hold, { kind: 'slot', slot: next })
}

/** What is taken, before anything is done with it. */
export function taken(
  shown: Shown,
  sessionId: string,
  by: Hold['by'],
  more: Partial<Pick<Hold, 'edge' | 'along' | 'proposals'>>,
): Hold {
  const from = shown.enginePlan.placements[sessionId] ?? null
  const slot = from && slotOf(shown.board, from)
  return {
    sessionId,
    by,
    phase: 'moving',
    from,
    over: slot ? { kind: 'slot', slot } : { kind: 'tray' },
    verdict: null,
    proposals: [],
    edge: null,
    minutes: shown.board.sessions.get(sessionId)!.minutes,
    along: [],
    ...more,
  }
}

/** A change that the engine refused, shown where it was meant to be. */
export const refusedHold = (hold: Hold, verdict: Verdict, proposals: Hold['proposals']): Hold => ({
  ...hold,
  phase: 'refused',
  verdict,
  proposals,
})

/** One card carried whole: what most moves are. */
export const isAlone = ({ along, edge }: Hold): boolean => along.length === 0 && edge === null

import type { Placement } from '@roundtable/scheduling'
import { proposalsFor, type Proposal } from './answers'
import type { Shown } from './plan-state'

const inNoRoom = ''

/** The nearest free places to a wish; without one to the opening of the day in sight, whatever the room. */
export function proposalsNear(
  shown: Shown,
  sessionId: string,
  wish: Placement | null,
  openDay: number,
): readonly Proposal[] {
  const { board, enginePlan, cardOf } = shown
  const { midnight, opens } = board.days[openDay]!
  const near = wish ?? { roomId: inNoRoom, start: midnight + opens }
  const card = cardOf.get(sessionId)
  // Where it may not stand, the same place five minutes later is a way out; elsewhere it is none.
  const besides = card && card.severity !== 'blocked' ? card.placement : null
  return proposalsFor(enginePlan, board, sessionId, near, besides)
}

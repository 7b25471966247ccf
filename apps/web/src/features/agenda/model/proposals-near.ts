import type { Placement, Plan as EnginePlan } from '@roundtable/scheduling'
import { proposalsFor, type Proposal } from './answers'
import type { Shown } from './plan-state'

const inNoRoom = ''

/** What was asked last of a plan: a card is pressed, lifted and looked at in one breath. */
const asked = new WeakMap<
  EnginePlan,
  { readonly of: string; readonly found: readonly Proposal[] }
>()

/** The nearest free places to a wish; without one to the opening of the day in sight, whatever the room. */
export function proposalsNear(
  shown: Shown,
  sessionId: string,
  wish: Placement | null,
  openDay: number,
): readonly Proposal[] {
  const { midnight, opens } = shown.board.days[openDay]!
  const near = wish ?? { roomId: inNoRoom, start: midnight + opens }
  const of = `${sessionId} ${near.roomId} ${near.start}`
  const known = asked.get(shown.enginePlan)
  if (known?.of === of) return known.found
  const found = look(shown, sessionId, near)
  asked.set(shown.enginePlan, { of, found })
  return found
}

function look(
  { board, enginePlan, cardOf }: Shown,
  sessionId: string,
  near: Placement,
): readonly Proposal[] {
  const card = cardOf.get(sessionId)
  // Where it may not stand, the same place five minutes later is a way out; elsewhere it is none.
  const besides = card && card.severity !== 'blocked' ? card.placement : null
  return proposalsFor(enginePlan, board, sessionId, near, besides)
}

import type { Fact, MovesAnswer, MovesCommand, Plan } from '@roundtable/contracts'
import type { Answered, call } from '../../../platform/api'

/** Which plan a board shows: the draft, or a what-if copy by its id. */
export interface WhichPlan {
  readonly call: typeof call
  /** Absent: the draft. */
  readonly planId?: string | undefined
}

export const readPlan = ({ call, planId }: WhichPlan): Promise<Answered<Plan>> =>
  planId === undefined ? call('plan') : call('planOf', { params: { id: planId } })

export const moveIn = (
  { call, planId }: WhichPlan,
  body: MovesCommand,
): Promise<Answered<MovesAnswer>> =>
  planId === undefined ? call('moves', { body }) : call('movesOf', { params: { id: planId }, body })

/**
 * What a fact of stream `plan` is to a board: `moves` of its own plan, a reason to read everything `again`, or `nothing`
 * but a number. Copies and the draft share the world, not the placements.
 */
export function newsFor(
  planId: string | undefined,
  fact: Fact,
  isMine: (commandId: string) => boolean,
): 'moves' | 'again' | 'nothing' {
  if (fact.kind === 'sessions-moved') return planId === undefined ? 'moves' : 'nothing'
  if (fact.kind !== 'copy-changed') return 'again'
  return fact.data.planId === planId && !isMine(fact.data.commandId) ? 'again' : 'nothing'
}

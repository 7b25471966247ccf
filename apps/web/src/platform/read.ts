import type { RouteName } from '@roundtable/contracts'
import { call, type AnswerOf, type CallOptions } from './api'
import { Refused } from './problem'

/** `call` for React Query, which wants failures thrown: `Refused`. */
export const read = async <N extends RouteName>(
  name: N,
  options: CallOptions<N> = {},
): Promise<AnswerOf<N>> => {
  const answer = await call(name, options)
  if (answer.ok) return answer.value
  throw new Refused(answer.problem)
}

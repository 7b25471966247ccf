import type { Problem, ProblemWord } from '@roundtable/contracts'

/** What can go wrong, as one word: the server's, or `offline` when no answer came. */
export type Trouble = ProblemWord | 'offline'

export const offline = (): Problem => ({
  type: '/problems/offline',
  title: 'Offline',
  status: 0,
  detail: 'The server did not answer.',
})

/** An answer that is no problem document: a proxy's page, a crash. */
export const unreadable = (status: number): Problem => ({
  type: status === 503 ? '/problems/unavailable' : '/problems/internal',
  title: 'Unreadable answer',
  status,
  detail: `The server answered ${status} without saying why.`,
})

export const troubleOf = (problem: Pick<Problem, 'type'>): Trouble =>
  problem.type.replace(/^.*\/problems\//, '') as Trouble

/** For React Query, which wants failures thrown. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(readonly problem: Problem) {
    super(problem.detail)
  }
}

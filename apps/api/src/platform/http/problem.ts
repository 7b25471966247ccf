import { problemStatus, type Problem, type ProblemWord } from '@roundtable/contracts'

/**
 * A refusal the system foresees: what a use case returns, and what the edge answers as problem+json (RFC 9457).
 * `detail` is one sentence for people; nothing in here may speak of the inside (I-20).
 */
export interface Refusal extends Pick<
  Problem,
  'findings' | 'suggestions' | 'current' | 'errors' | 'retryAfter'
> {
  readonly word: ProblemWord
  readonly detail: string
}

/** Carries a refusal through places that can only throw: guards, pipes, middleware. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.word)
  }
}

const titles: Readonly<Record<ProblemWord, string>> = {
  malformed: 'The request cannot be read',
  unauthenticated: 'Please sign in',
  forbidden: 'Not allowed',
  'not-found': 'Not found',
  clash: 'This would make a clash',
  'illegal-transition': 'Not possible in this state',
  'command-reused': 'This command was used before',
  'link-gone': 'This link no longer works',
  'code-gone': 'This code does not work',
  stale: 'Somebody else changed this first',
  'too-large': 'Too large',
  'media-type': 'Wrong kind of content',
  validation: 'Something in the request does not fit',
  import: 'The file cannot be imported',
  'nonexistent-time': 'This time does not exist',
  'ambiguous-time': 'This time exists twice',
  'precondition-required': 'The expected version is missing',
  'rate-limited': 'Too many attempts',
  unavailable: 'Not available at the moment',
  'storage-full': 'No space left',
  internal: 'Something went wrong',
}

/** The problem a refusal travels as; `instance` names the request, so that a log line can be found. */
export function toProblem({ word, ...facts }: Refusal, instance?: string): Problem {
  const known = { type: `/problems/${word}`, title: titles[word], status: problemStatus[word] }
  return { ...known, ...facts, ...(instance ? { instance } : {}) }
}

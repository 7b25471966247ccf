import type { Problem } from '@roundtable/contracts'

type FieldError = NonNullable<Problem['errors']>[number]

/** A sentence for a code, in the reader's language; made of what the error is about where that says more. */
export type Sentences = Readonly<
  Record<string, string | ((said: string, error: FieldError) => string) | undefined>
>

/** In its own direction, whatever the sentence’s is. */
const isolated = (text: string): string => (text === '' ? '' : `\u2068${text}\u2069`)

/** What an error says in the reader's language; undefined: nobody has words for its code. */
export const sentenceFor = (error: FieldError, sentences: Sentences): string | undefined => {
  const sentence = sentences[error.code]
  return typeof sentence === 'function' ? sentence(isolated(error.said ?? ''), error) : sentence
}

/** The problem as the reader's language has it; what has no words there keeps the server's. */
export const inWords = (problem: Problem, sentences: Sentences): Problem => ({
  ...problem,
  ...(problem.errors && {
    errors: problem.errors.map((error) => ({
      ...error,
      detail: sentenceFor(error, sentences) ?? error.detail ?? problem.detail,
    })),
  }),
})

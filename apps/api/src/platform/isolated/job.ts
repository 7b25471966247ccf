/** What a job may use up before it is ended. */
export interface Limits {
  readonly seconds: number
  /** Of JavaScript's heap; buffers are not counted, so their size has to be known before they are made. */
  readonly megabytes: number
  /** Of the answer, as JSON in UTF-8. */
  readonly answerBytes: number
}

/** A file of three megabytes is read well within these. */
const usual: Limits = { seconds: 10, megabytes: 192, answerBytes: 8 * 1024 * 1024 }

/** The name of a program for a thread of its own, `<name>.worker.ts`, with what goes in and, as JSON, comes out. */
export interface Job<Input, Answer> {
  readonly name: string
  readonly limits: Limits
  /** For the compiler only. */
  readonly types?: (input: Input) => Answer
}

export const job = <Input, Answer>(
  name: string,
  limits: Partial<Limits> = {},
): Job<Input, Answer> => ({ name, limits: { ...usual, ...limits } })

/** What a thread says, once. */
export type Said = { readonly json: string } | { readonly tooLarge: true }

/** What browsers say when a lazily loaded part of the application cannot be fetched: Chromium, Firefox, Safari; a style sheet. */
const words =
  /dynamically imported module|error loading dynamically|Importing a module script failed|Unable to preload CSS/i

export const isMissingPart = (error: unknown): error is Error =>
  error instanceof NobodyAnswers || (error instanceof Error && words.test(error.message))

/** Browsers report it once; the part that needs it comes without it the next time. */
export const isMissingStyle = ({ message }: Error): boolean => /preload CSS/i.test(message)

/** A part is missing because there is no line, or no server: to load the page again would only lose it. */
export class NobodyAnswers extends Error {
  constructor() {
    super('Nobody answers: a part of the application could not be loaded.')
  }
}

const probe = '/api/health/live'

/** Any answer counts, whatever it says. */
export const isAnswered = (): Promise<boolean> =>
  fetch(probe, { cache: 'no-store' }).then(
    () => true,
    () => false,
  )

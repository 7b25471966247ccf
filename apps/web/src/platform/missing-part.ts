/** What browsers say when a lazily loaded part of the application cannot be fetched: Chromium, Firefox, Safari; a style sheet. */
const words =
  /dynamically imported module|error loading dynamically|Importing a module script failed|Unable to preload CSS/i

export const isMissingPart = (error: unknown): boolean =>
  error instanceof Error && words.test(error.message)

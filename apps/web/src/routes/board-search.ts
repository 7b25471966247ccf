interface BoardSearch {
  /** The session that the board opens with, in sight and chosen. */
  session?: string
}

export const boardSearch = (search: Record<string, unknown>): BoardSearch =>
  typeof search.session === 'string' ? { session: search.session } : {}

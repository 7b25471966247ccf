import { viewSearch, type ViewSearch } from '../features/agenda/model/view-state'

interface BoardSearch extends ViewSearch {
  /** The session that the board opens with, in sight and chosen. */
  session?: string
  /** The date of the day that it opens with. */
  day?: string
}

/** Unknown words in an address are left out, never an error. */
export const boardSearch = (search: Record<string, unknown>): BoardSearch => ({
  ...viewSearch(search),
  ...(typeof search.session === 'string' ? { session: search.session } : {}),
  ...(typeof search.day === 'string' ? { day: search.day } : {}),
})

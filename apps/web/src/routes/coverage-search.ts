import type { FocusArea } from '@roundtable/contracts'
import { focusAreas } from '@roundtable/domain'

/** What the coverage page counts, as it stands in the address. */
export interface CoverageSearch {
  /** `all` also counts what is not on the board. */
  sessions?: 'all'
  focus?: FocusArea
}

/** Unknown words in an address are left out, never an error. */
export const coverageSearch = (search: Record<string, unknown>): CoverageSearch => {
  const focus = focusAreas.find((known) => known === search.focus)
  return {
    ...(search.sessions === 'all' ? { sessions: 'all' as const } : {}),
    ...(focus ? { focus } : {}),
  }
}

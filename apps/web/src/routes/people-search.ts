/** What of the list of people is shown, as it stands in the address. The page knows which words mean something. */
export interface PeopleSearch {
  search?: string
  /** Id of whom they speak for. */
  organisation?: string
  group?: string
  country?: string
  rank?: string
  presence?: string
  highLevel?: 'yes' | 'no'
  membership?: 'yes' | 'no'
  taking?: 'yes' | 'no'
}

const words = ['organisation', 'group', 'country', 'rank', 'presence'] as const
const flags = ['highLevel', 'membership', 'taking'] as const

const typed = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

/** Values of another kind are left out, never an error. */
export const peopleSearch = (given: Record<string, unknown>): PeopleSearch => {
  const search: PeopleSearch = {}
  const asked = typed(given.search)?.slice(0, 200)
  if (asked) search.search = asked
  for (const key of words) {
    const value = given[key]
    if (typeof value === 'string') search[key] = value
  }
  for (const key of flags) {
    const value = given[key]
    if (value === 'yes' || value === 'no') search[key] = value
  }
  return search
}

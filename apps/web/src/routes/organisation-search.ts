/** What of the list of organisations is shown, as it stands in the address. */
export interface OrganisationSearch {
  search?: string
  group?: string
  country?: string
  membership?: string
  /** Id of the one open beside the list. */
  open?: string
}

const keys = ['search', 'group', 'country', 'membership', 'open'] as const

/** Values of another kind are left out, never an error. */
export const organisationSearch = (given: Record<string, unknown>): OrganisationSearch =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = given[key]
      return typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : []
    }),
  )

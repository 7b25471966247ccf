import { protocolRanks, stakeholderGroups } from '@roundtable/domain'
import type { PeopleSearch } from '../../../routes/people-search'

/** What the server is asked for: the address, without words that mean nothing. */
export type PeopleFilter = Readonly<Record<string, string>>

const flag = { yes: 'true', no: 'false' } as const
const known = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((one) => one === value)

const isId = (text = ''): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

export const filterOf = (search: PeopleSearch): PeopleFilter => {
  const asked = {
    search: search.search?.trim() || undefined,
    organisation: isId(search.organisation) ? search.organisation : undefined,
    group: known(stakeholderGroups, search.group),
    country: /^[A-Z]{2}$/.test(search.country ?? '') ? search.country : undefined,
    rank: known(protocolRanks, search.rank),
    presence: known(['on-site', 'remote'], search.presence),
    highLevel: search.highLevel && flag[search.highLevel],
    membership: search.membership && flag[search.membership],
    taking: search.taking && flag[search.taking],
  }
  return Object.fromEntries(
    Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

export const isFiltered = (search: PeopleSearch): boolean => {
  const { search: _words, ...filters } = filterOf(search)
  return Object.keys(filters).length > 0
}

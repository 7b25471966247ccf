import { useLingui } from '@lingui/react/macro'
import type { Organisation } from '@roundtable/contracts'
import { stakeholderGroups, type ProtocolRank, type StakeholderGroup } from '@roundtable/domain'
import { capital } from '../../platform/i18n/capital'
import { useList } from '../../platform/i18n/use-list'
import { groupLabel, languageName } from '../../platform/world-labels'
import { useCountries } from './use-countries'

type Membership = NonNullable<Organisation['membership']>

/** What people and organisations are, in the reader's language; exhaustive by type. */
export interface PeopleWords {
  group: Record<StakeholderGroup, string>
  rank: Record<ProtocolRank, string>
  presence: Record<'on-site' | 'remote', string>
  membership: Record<Membership, string>
}

export const usePeopleWords = (): PeopleWords => {
  const { t } = useLingui()
  return {
    group: Object.fromEntries(
      stakeholderGroups.map((group) => [group, capital(groupLabel(group))]),
    ) as Record<StakeholderGroup, string>,
    rank: {
      'head-of-state': t`Head of State`,
      'head-of-government': t`Head of Government`,
      'deputy-head': t`Deputy head of State or Government`,
      minister: t`Minister`,
      'vice-minister': t`Vice-minister`,
      'head-of-agency': t`Head of agency, chief executive`,
      other: t`Other`,
    },
    presence: { 'on-site': t`On site`, remote: t`Remote` },
    membership: { 'member-state': t`Member State`, 'sector-member': t`Sector Member` },
  }
}

/** Options in the table's order. */
export const optionsOf = <Id extends string>(
  words: Readonly<Record<Id, string>>,
): { id: Id; text: string }[] => (Object.keys(words) as Id[]).map((id) => ({ id, text: words[id] }))

/** What the cells of a table of people mean, in the reader's words; texts stay as they are. */
export const usePeopleCell = (): ((column: string, text: string) => string) => {
  const words = usePeopleWords()
  const countries = useCountries()
  const list = useList()
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...words }
  return (column, text) => {
    if (column === 'country') return countries.name(text)
    if (column === 'languagesSpoken' || column === 'languagesUnderstood')
      return list(text.split(', ').map(languageName))
    return tables[column]?.[text] ?? text
  }
}

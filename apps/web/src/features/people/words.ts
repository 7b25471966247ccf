import { useLingui } from '@lingui/react/macro'
import type { Organisation } from '@roundtable/contracts'
import { stakeholderGroups, type ProtocolRank, type StakeholderGroup } from '@roundtable/domain'
import { capital } from '../../platform/i18n/capital'
import { groupLabel } from '../../platform/world-labels'

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

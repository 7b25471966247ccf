import { useLingui } from '@lingui/react/macro'
import type { Organisation } from '@roundtable/contracts'
import type { ProtocolRank, StakeholderGroup } from '@roundtable/domain'

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
    group: {
      government: t`Government`,
      'private-sector': t`Private sector`,
      'civil-society': t`Civil society`,
      youth: t`Youth`,
      academia: t`Academia`,
      'international-organisation': t`International organisation`,
      'financial-institution': t`International financial institution`,
      philanthropy: t`Philanthropy`,
      'marginalised-community': t`Marginalised community`,
    },
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

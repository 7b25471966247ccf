import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { TableColumn } from '@roundtable/ui'
import { useCountries } from '../use-countries'
import { usePeopleWords } from '../words'
import type { Listed } from './use-organisations'

export function useOrganisationColumns(): TableColumn<Listed>[] {
  const { t } = useLingui()
  const words = usePeopleWords()
  const countries = useCountries()
  return [
    {
      id: 'name',
      head: t`Name`,
      cell: ({ name, acronym }) => (
        <span className="side-by-side">
          <span dir="auto" title={name}>
            {name}
          </span>
          {acronym && (
            <span dir="auto" className="soft">
              {acronym}
            </span>
          )}
        </span>
      ),
      width: 'minmax(0, 3fr)',
      priority: 1,
    },
    {
      id: 'group',
      head: t`Group`,
      cell: ({ group }) => words.group[group],
      width: 'minmax(0, 1.3fr)',
      priority: 2,
    },
    {
      id: 'country',
      head: t`Country`,
      cell: ({ country }) => countries.name(country),
      width: 'minmax(0, 1.3fr)',
      priority: 2,
    },
    {
      id: 'membership',
      head: t`Membership`,
      cell: ({ membership }) => membership && words.membership[membership],
      width: 'minmax(0, 1fr)',
      priority: 3,
    },
    {
      id: 'delegation',
      head: t`Delegation`,
      cell: ({ delegationSize }) =>
        delegationSize === 0 ? (
          <span className="dim">{t`not known`}</span>
        ) : (
          plural(delegationSize, { one: '# comes', other: '# come' })
        ),
      width: '7rem',
      priority: 3,
      align: 'end',
    },
    {
      id: 'people',
      head: t`People`,
      cell: ({ people }) => plural(people, { one: '# person', other: '# people' }),
      width: '6.5rem',
      priority: 1,
      align: 'end',
    },
  ]
}

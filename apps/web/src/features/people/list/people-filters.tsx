import { Trans, useLingui } from '@lingui/react/macro'
import { Button, FilterMenu } from '@roundtable/ui'
import type { PeopleSearch } from '../../../routes/people-search'
import { useOrganisationOptions } from '../organisations/use-organisations'
import { useCountries } from '../use-countries'
import { optionsOf, usePeopleWords } from '../words'
import { filterOf, isFiltered } from './people-filter'

interface PeopleFiltersProps {
  search: PeopleSearch
  onChange: (change: Partial<PeopleSearch>) => void
}

/** What the list is narrowed by, one menu each. */
export function PeopleFilters({ search, onChange }: PeopleFiltersProps) {
  const { t } = useLingui()
  const words = usePeopleWords()
  const countries = useCountries()
  const now = filterOf(search)
  const bind = <K extends keyof PeopleSearch>(key: K) => ({
    value: (key in now ? (search[key] ?? null) : null) as NonNullable<PeopleSearch[K]> | null,
    onChange: (value: NonNullable<PeopleSearch[K]> | null) =>
      onChange({ [key]: value ?? undefined }),
  })
  const flag = (yes: string, no: string) => [
    { id: 'yes' as const, text: yes },
    { id: 'no' as const, text: no },
  ]
  return (
    <div className="filter-line" role="group" aria-label={t`Filters`}>
      {now['organisation'] !== undefined && <OfOrganisation {...bind('organisation')} />}
      <FilterMenu
        label={t`Group`}
        options={optionsOf<string>(words.group)}
        {...bind('group')}
        all={t`All groups`}
      />
      <FilterMenu
        label={t`Country`}
        options={countries.options}
        {...bind('country')}
        all={t`All countries`}
        search={t`Search countries`}
        nothing={t`No such country`}
      />
      <FilterMenu
        label={t`Protocol rank`}
        options={optionsOf<string>(words.rank)}
        {...bind('rank')}
        all={t`All ranks`}
      />
      <FilterMenu
        label={t`Presence`}
        options={optionsOf<string>(words.presence)}
        {...bind('presence')}
        all={t`On site and remote`}
      />
      <FilterMenu
        label={t`High-level`}
        options={flag(t`High-level`, t`Not high-level`)}
        {...bind('highLevel')}
        all={t`High-level or not`}
      />
      <FilterMenu
        label={t`Membership`}
        options={flag(t`From the Membership`, t`Not from the Membership`)}
        {...bind('membership')}
        all={t`From the Membership or not`}
      />
      <FilterMenu
        label={t`Sessions`}
        options={flag(t`In some session`, t`In no session`)}
        {...bind('taking')}
        all={t`In sessions or not`}
      />
      {isFiltered(search) && (
        <Button
          look="text"
          className="clear"
          onPress={() =>
            onChange({
              organisation: undefined,
              group: undefined,
              country: undefined,
              rank: undefined,
              presence: undefined,
              highLevel: undefined,
              membership: undefined,
              taking: undefined,
            })
          }
        >
          <Trans>Clear filters</Trans>
        </Button>
      )}
    </div>
  )
}

interface OfOrganisationProps {
  value: string | null
  onChange: (value: string | null) => void
}

/** Chosen at an organisation; here it is told, and taken back. */
function OfOrganisation({ value, onChange }: OfOrganisationProps) {
  const { t } = useLingui()
  const known = useOrganisationOptions().find(({ id }) => id === value)
  const options = value === null ? [] : [{ id: value, text: known?.text ?? t`One organisation` }]
  return (
    <FilterMenu
      label={t`Organisation`}
      options={options}
      value={value}
      onChange={onChange}
      all={t`All organisations`}
    />
  )
}

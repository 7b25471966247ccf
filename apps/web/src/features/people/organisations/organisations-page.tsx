import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { fold } from '@roundtable/domain'
import { Button, DataTable, Empty, FilterMenu, PageHead } from '@roundtable/ui'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useMe } from '../../../platform/me'
import { Reading } from '../../../platform/reading'
import type { OrganisationSearch } from '../../../routes/organisation-search'
import { SearchLine } from '../list/search-line'
import { PeopleTabs } from '../people-tabs'
import { useCountries } from '../use-countries'
import { optionsOf, usePeopleWords } from '../words'
import { AddOrganisation } from './add-organisation'
import { OrganisationSheet } from './organisation-sheet'
import { useOrganisationColumns } from './organisation-columns'
import { useOrganisations, type Listed } from './use-organisations'
import '../people.css'

/** Delegations, companies, movements: whom people speak for. */
export default function OrganisationsPage() {
  const { t } = useLingui()
  const [adding, setAdding] = useState(false)
  const { search, change } = useAddress()
  const mayWrite = useMe()?.permissions.includes('people.write') ?? false
  const query = useOrganisations()
  const all = query.data?.organisations
  const shown = useFound(all, search)
  const open = all?.find(({ id }) => id === search.open)
  return (
    <main className="staff-page people-page">
      <title>{t`Organisations · Roundtable`}</title>
      <PeopleTabs />
      <PageHead
        title={<Trans>Organisations</Trans>}
        meta={
          <span role="status">
            {all && plural(shown.length, { one: '# organisation', other: '# organisations' })}
          </span>
        }
        acts={
          mayWrite && (
            <Button look="primary" onPress={() => setAdding(true)}>
              <Trans>Add an organisation</Trans>
            </Button>
          )
        }
      />
      <Filters search={search} change={change} />
      <Reading query={query} label={t`Reading the organisations`} bars={10}>
        {() => <Table rows={shown} onOpen={(id) => change({ open: id })} current={search.open} />}
      </Reading>
      {open && (
        <OrganisationSheet
          key={open.id}
          organisation={open}
          mayWrite={mayWrite}
          onClose={() => change({ open: undefined })}
        />
      )}
      <AddOrganisation
        isOpen={adding}
        onClose={() => setAdding(false)}
        onAdded={({ id }) => {
          setAdding(false)
          change({ open: id })
        }}
      />
    </main>
  )
}

function useAddress() {
  const search = useSearch({ from: '/organize/staff/organisations' })
  const navigate = useNavigate({ from: '/organize/organisations' })
  const change = (part: Partial<OrganisationSearch>): void => {
    void navigate({
      search: (before) => ({ ...before, ...part }),
      replace: true,
      resetScroll: false,
    })
  }
  return { search, change }
}

interface FiltersProps {
  search: OrganisationSearch
  change: (part: Partial<OrganisationSearch>) => void
}

function Filters({ search, change }: FiltersProps) {
  const { t } = useLingui()
  const words = usePeopleWords()
  const countries = useCountries()
  const outside = { id: 'none', text: t`Not a member` }
  return (
    <div className="list-bar">
      <SearchLine
        value={search.search ?? ''}
        onSearch={(text) => change({ search: text || undefined })}
        label={t`Search organisations`}
        placeholder={t`Name, acronym, country`}
      />
      <div className="filter-line" role="group" aria-label={t`Filters`}>
        <FilterMenu
          label={t`Group`}
          options={optionsOf<string>(words.group)}
          value={search.group ?? null}
          onChange={(group) => change({ group: group ?? undefined })}
          all={t`All groups`}
        />
        <FilterMenu
          label={t`Country`}
          options={countries.options}
          value={search.country ?? null}
          onChange={(country) => change({ country: country ?? undefined })}
          all={t`All countries`}
          search={t`Search countries`}
          nothing={t`No such country`}
        />
        <FilterMenu
          label={t`Membership`}
          options={[...optionsOf<string>(words.membership), outside]}
          value={search.membership ?? null}
          onChange={(membership) => change({ membership: membership ?? undefined })}
          all={t`Members or not`}
        />
      </div>
    </div>
  )
}

interface TableProps {
  rows: readonly Listed[]
  onOpen: (id: string) => void
  current: string | undefined
}

function Table({ rows, onOpen, current }: TableProps) {
  const { t } = useLingui()
  const columns = useOrganisationColumns()
  return (
    <DataTable
      label={t`Organisations`}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      href={({ id }) => `/organize/organisations?open=${id}`}
      onOpen={({ id }) => onOpen(id)}
      current={current}
      empty={
        <Empty title={<Trans>No organisation matches.</Trans>}>
          <Trans>Fewer letters find more; accents do not matter.</Trans>
        </Empty>
      }
    />
  )
}

/** The list is short enough to be searched here. */
function useFound(
  all: readonly Listed[] | undefined,
  { search, group, country, membership }: OrganisationSearch,
): readonly Listed[] {
  const countries = useCountries()
  return useMemo(() => {
    const words = fold(search ?? '').split(' ')
    const fits = (one: Listed): boolean => {
      const text = fold(`${one.name} ${one.acronym} ${countries.name(one.country)}`)
      return (
        (!group || one.group === group) &&
        (!country || one.country === country) &&
        (!membership || (one.membership ?? 'none') === membership) &&
        words.every((word) => text.includes(word))
      )
    }
    return (all ?? []).filter(fits).sort((a, b) => a.name.localeCompare(b.name))
  }, [all, search, group, country, membership, countries])
}

import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Empty, PageHead } from '@roundtable/ui'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useMe } from '../../../platform/me'
import { Reading } from '../../../platform/reading'
import type { PeopleSearch } from '../../../routes/people-search'
import { AddPerson } from '../add/add-person'
import { PeopleTabs } from '../people-tabs'
import { filterOf } from './people-filter'
import { PeopleFilters } from './people-filters'
import { PeopleTable } from './people-table'
import { SearchLine } from './search-line'
import { usePeople } from './use-people'
import '../people.css'

/** Everybody who takes part, may take part, or is asked to: searched and filtered in the address. */
export default function PeoplePage() {
  const { t } = useLingui()
  const search = useSearch({ from: '/organize/staff/people' })
  const navigate = useNavigate({ from: '/organize/people' })
  const mayWrite = useMe()?.permissions.includes('people.write') ?? false
  const filter = useMemo(() => filterOf(search), [search])
  const people = usePeople(filter)
  const change = (part: Partial<PeopleSearch>): void => {
    void navigate({
      search: (before) => ({ ...before, ...part }),
      replace: true,
      resetScroll: false,
    })
  }
  return (
    <main className="staff-page people-page">
      <title>{t`People · Roundtable`}</title>
      <PeopleTabs />
      <PageHead
        title={<Trans>People</Trans>}
        meta={
          <span role="status">
            {people.first.data && countText(people.total, Object.keys(filter).length > 0)}
          </span>
        }
        acts={mayWrite && <Acts />}
      />
      <div className="list-bar">
        <SearchLine
          value={search.search ?? ''}
          onSearch={(text) => change({ search: text || undefined })}
          label={t`Search people`}
          placeholder={t`Name, function, organisation, country`}
        />
        <PeopleFilters search={search} onChange={change} />
      </div>
      <Reading query={people.first} label={t`Reading the people`} bars={10}>
        {() => (
          <PeopleTable
            rows={people.rows}
            onSight={people.onSight}
            isBusy={people.isBusy}
            empty={<NobodyFound filtered={Object.keys(filter).length > 0} mayWrite={mayWrite} />}
          />
        )}
      </Reading>
    </main>
  )
}

function Acts() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Link to="/organize/people/import" className="btn">
        <Trans>Import</Trans>
      </Link>
      <Button look="primary" onPress={() => setOpen(true)}>
        <Trans>Add a person</Trans>
      </Button>
      <AddPerson isOpen={open} onClose={() => setOpen(false)} />
    </>
  )
}

function NobodyFound({ filtered, mayWrite }: { filtered: boolean; mayWrite: boolean }) {
  if (filtered)
    return (
      <Empty title={<Trans>Nobody matches.</Trans>}>
        <Trans>
          Fewer letters find more; words may stand in any order, and accents do not matter.
        </Trans>{' '}
        <Link to="/organize/people">
          <Trans>Show everybody</Trans>
        </Link>
      </Empty>
    )
  return (
    <Empty title={<Trans>Nobody is here yet.</Trans>}>
      {mayWrite && <Trans>Add people one by one, or import a table of them.</Trans>}
    </Empty>
  )
}

const countText = (total: number, filtered: boolean): string =>
  filtered
    ? plural(total, { one: '# person matches, by name', other: '# people match, by name' })
    : plural(total, { one: '# person, by name', other: '# people, by name' })

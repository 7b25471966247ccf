import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { PersonLine } from '@roundtable/contracts'
import { DataTable, type TableColumn } from '@roundtable/ui'
import { useNavigate, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useList } from '../../../platform/i18n/use-list'
import { fullName } from '../person-name'
import { useCountries } from '../use-countries'
import { usePeopleWords } from '../words'
import type { PeopleRow } from './use-people'

interface PeopleTableProps {
  rows: readonly PeopleRow[]
  onSight: (from: number, to: number) => void
  isBusy: boolean
  empty: ReactNode
}

export function PeopleTable({ rows, onSight, isBusy, empty }: PeopleTableProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const router = useRouter()
  const columns = useColumns()
  const to = '/organize/people/$id' as const
  return (
    <DataTable
      label={t`People`}
      columns={columns}
      rows={rows}
      // By place: a row that has the focus keeps it when its person comes.
      rowId={({ at }) => String(at)}
      href={({ person }) =>
        person ? router.buildLocation({ to, params: { id: person.id } }).href : '#'
      }
      onOpen={({ person }) => {
        if (person) void navigate({ to, params: { id: person.id } })
      }}
      onSight={onSight}
      isBusy={isBusy}
      empty={empty}
    />
  )
}

function useColumns(): TableColumn<PeopleRow>[] {
  const { t } = useLingui()
  const words = usePeopleWords()
  const countries = useCountries()
  const list = useList()
  const waiting = t`On its way`
  const of =
    (show: (person: PersonLine) => ReactNode) =>
    ({ person }: PeopleRow): ReactNode =>
      person && show(person)
  return [
    {
      id: 'name',
      head: t`Name`,
      cell: ({ person }) =>
        person ? (
          <bdi title={fullName(person)}>{fullName(person)}</bdi>
        ) : (
          <i className="bar">
            <span className="sr">{waiting}</span>
          </i>
        ),
      width: 'minmax(0, 2fr)',
      priority: 1,
    },
    {
      id: 'function',
      head: t`Function and organisation`,
      cell: of((person) => (
        <span className="side-by-side both" title={list([person.function, person.organisation])}>
          {person.function && <span dir="auto">{person.function}</span>}
          <span dir="auto" className="soft">
            {person.organisation}
          </span>
        </span>
      )),
      width: 'minmax(0, 3.1fr)',
      priority: 2,
    },
    {
      id: 'country',
      head: t`Country`,
      cell: of((person) => countries.name(person.country)),
      width: 'minmax(0, 1.1fr)',
      priority: 2,
    },
    {
      id: 'group',
      head: t`Group`,
      cell: of((person) => words.group[person.group]),
      width: 'minmax(0, 1.95fr)',
      priority: 3,
    },
    {
      id: 'standing',
      head: t`Standing`,
      cell: of((person) => <Standing person={person} />),
      width: 'minmax(0, 1.25fr)',
      priority: 3,
    },
    {
      id: 'presence',
      head: t`Presence`,
      cell: of((person) => words.presence[person.presence]),
      width: '5.5rem',
      priority: 3,
    },
    {
      id: 'sessions',
      head: t`Sessions`,
      cell: of(({ sessions }) =>
        sessions === 0 ? (
          <span className="dim">{t`none`}</span>
        ) : (
          plural(sessions, { one: '# session', other: '# sessions' })
        ),
      ),
      width: '6.5rem',
      priority: 1,
      align: 'end',
    },
  ]
}

/** High-level and Membership are what R10 asks. */
function Standing({ person }: { person: PersonLine }) {
  const { t } = useLingui()
  const list = useList()
  return <>{list([person.highLevel && t`High-level`, person.membership && t`Member`])}</>
}

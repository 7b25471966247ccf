import { Trans, useLingui } from '@lingui/react/macro'
import { CheckField, Segmented, TagField } from '@roundtable/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { zooms, type Zoom } from '../model/geometry'
import { personName, textOf } from '../model/names'
import { minutesShort } from '../model/words'
import { useBoardTools, useShown, useUi, useView } from './board-context'
import { GridOrList } from './grid-or-list'

/** How the board is looked at: how near, which days, what stands beside what. */
export default function ViewPanel({ withShape }: { withShape: boolean }) {
  const { t } = useLingui()
  const { view } = useBoardTools()
  const { zoom, days, columns, empty } = useView((state) => state)
  const { board } = useShown()
  const openDay = useUi((ui) => ui.openDay)
  const zoomText = (one: Zoom): string => (one === 'day' ? t`Whole day` : minutesShort(Number(one)))
  return (
    <>
      {withShape && (
        <Line label={t`Shown as`}>
          <GridOrList />
        </Line>
      )}
      <Line label={t`Zoom`}>
        <Segmented
          label={t`Zoom`}
          options={zooms.map((id) => ({ id, text: zoomText(id) }))}
          value={zoom}
          onChange={(id) => view.change({ zoom: id })}
        />
      </Line>
      <Line label={t`Open days`}>
        <Segmented
          label={t`Open days`}
          options={[
            { id: 'one', text: t`One day` },
            { id: 'all', text: t`All days side by side` },
          ]}
          value={days}
          onChange={(id) => view.change({ days: id })}
        />
      </Line>
      <Line label={t`Columns`}>
        <Segmented
          label={t`Columns`}
          options={[
            { id: 'rooms', text: t`Rooms` },
            { id: 'people', text: t`People` },
          ]}
          value={columns}
          onChange={(id) => view.change({ columns: id })}
        />
      </Line>
      {columns === 'rooms' ? <Rooms /> : <People />}
      {columns === 'rooms' && (
        <CheckField
          label={t`Collapse rooms without a session`}
          value={empty === 'thin'}
          onChange={(thin) => view.change({ empty: thin ? 'thin' : 'wide' })}
        />
      )}
      <Link to="/organize/print/$date" params={{ date: board.days[openDay]!.date }}>
        <Trans>Print this day</Trans>
      </Link>
    </>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="panel-line">
      <span aria-hidden>{label}</span>
      {children}
    </div>
  )
}

function Rooms() {
  const { t } = useLingui()
  const { view } = useBoardTools()
  const { board } = useShown()
  const rooms = useView((state) => state.rooms)
  return (
    <TagField
      label={t`Only these rooms`}
      options={board.rooms.map(({ id, code, name }) => ({ id, text: code, hint: textOf(name) }))}
      value={rooms}
      onChange={(ids) => view.change({ rooms: ids })}
      placeholder={t`All rooms`}
      chosenLabel={t`Chosen rooms`}
      removeLabel={(text) => t`Remove ${text}`}
      openLabel={t`Show all`}
      nothing={t`No such room`}
    />
  )
}

/** Beyond a few columns nobody compares anything. */
const peopleAtMost = 12

function People() {
  const { t } = useLingui()
  const { view } = useBoardTools()
  const { board } = useShown()
  const people = useView((state) => state.people)
  return (
    <TagField
      label={t`People beside each other`}
      help={t`Their sessions, their duties with the host and when they are away. A card moved here changes its time and keeps its room.`}
      options={board.plan.people.map((person) => ({
        id: person.id,
        text: personName(person),
        hint: person.organisation,
      }))}
      value={people}
      onChange={(ids) => view.change({ people: ids })}
      placeholder={t`Name or organisation`}
      chosenLabel={t`Chosen people`}
      removeLabel={(text) => t`Remove ${text}`}
      openLabel={t`Show all`}
      nothing={t`Nobody of that name`}
      more={(left) => t`${left} more: type to narrow the list`}
      max={peopleAtMost}
    />
  )
}

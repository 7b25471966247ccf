import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Room, Venue } from '@roundtable/contracts'
import { DataTable, Empty, type TableColumn } from '@roundtable/ui'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { capital } from '../../platform/i18n/capital'
import { useList } from '../../platform/i18n/use-list'
import { useText } from '../../platform/i18n/words'
import { featureLabel, languageName } from '../../platform/world-labels'

/** All rooms in the order of the board. */
export function RoomsTable({ venue }: { venue: Venue }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const router = useRouter()
  const to = '/organize/venue/rooms/$id' as const
  const columns = useColumns(venue)
  return (
    <DataTable
      label={t`Rooms`}
      columns={columns}
      rows={venue.rooms}
      rowId={({ id }) => id}
      href={({ id }) => router.buildLocation({ to, params: { id } }).href}
      onOpen={({ id }) => void navigate({ to, params: { id } })}
      empty={
        <Empty title={<Trans>There is no room yet.</Trans>}>
          <Trans>Add the rooms the host lends, then paint when they can be had.</Trans>
        </Empty>
      }
    />
  )
}

function useColumns(venue: Venue): TableColumn<Room>[] {
  const { t } = useLingui()
  const text = useText()
  const list = useList()
  const zoneOf = ({ zoneId }: Room): string => {
    const zone = venue.zones.find(({ id }) => id === zoneId)
    return zone ? text(zone.name) : ''
  }
  return [
    {
      id: 'code',
      head: t`Room`,
      cell: (room) => (
        <>
          <bdi>{room.code}</bdi>
          {text(room.name) !== room.code && <span className="room-name">{text(room.name)}</span>}
        </>
      ),
      width: 'minmax(0, 1.6fr)',
      priority: 1,
    },
    {
      id: 'zone',
      head: t`Zone and floor`,
      cell: (room) => list([zoneOf(room), room.floor]),
      width: 'minmax(0, 1.4fr)',
      priority: 2,
    },
    {
      id: 'features',
      head: t`Equipment`,
      cell: (room) => list(room.features.map((feature) => capital(featureLabel(feature)))),
      width: 'minmax(0, 2.4fr)',
      priority: 3,
    },
    {
      id: 'languages',
      head: t`Interpretation`,
      cell: (room) => list(room.languages.map(languageName)),
      width: 'minmax(0, 1.8fr)',
      priority: 3,
    },
    {
      id: 'capacity',
      head: t`Seats`,
      cell: ({ capacity }) => plural(capacity, { one: '# seat', other: '# seats' }),
      width: '6rem',
      priority: 1,
      align: 'end',
    },
  ]
}

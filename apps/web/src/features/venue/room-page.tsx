import { Trans, useLingui } from '@lingui/react/macro'
import { Empty, PageHead } from '@roundtable/ui'
import { Link, useParams } from '@tanstack/react-router'
import { Reading } from '../../platform/reading'
import { useDraft } from '../agenda/draft/use-draft'
import { RoomForm } from './room-form'
import { useVenue } from './use-venue'
import './venue.css'

/** One room: what it is and has, and when it can be had. */
export default function RoomPage() {
  const { t } = useLingui()
  const { id } = useParams({ from: '/organize/staff/venue/rooms/$id' })
  const venue = useVenue()
  const draft = useDraft()
  return (
    <main className="staff-page room-page">
      <Reading query={venue} label={t`Reading the venue`} bars={10}>
        {({ rooms, zones }) => (
          <Reading query={draft} label={t`Reading the plan`} bars={10}>
            {(plan) => {
              const room = rooms.find((one) => one.id === id)
              if (!room) return <NoRoom />
              return <RoomForm key={id} room={room} zones={zones} draft={plan} />
            }}
          </Reading>
        )}
      </Reading>
    </main>
  )
}

function NoRoom() {
  return (
    <>
      <PageHead title={<Trans>Room</Trans>} />
      <Empty title={<Trans>There is no such room.</Trans>}>
        <Link to="/organize/venue">
          <Trans>See all rooms</Trans>
        </Link>
      </Empty>
    </>
  )
}

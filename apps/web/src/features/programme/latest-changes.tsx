import { Trans } from '@lingui/react/macro'
import type { Programme, PublicSession } from '@roundtable/contracts'
import { Words } from '../../platform/i18n/words'
import { useTimes } from '../../platform/time/use-times'
import { clockOf, dayIn } from './model/days'
import { latestChanges, type LatestChange } from './model/changes'
import { RoomCode } from './room-code'

const most = 5

/** What the latest release moved or cancelled; the release itself dates it. */
export function LatestChanges({ programme }: { programme: Programme }) {
  const { date, time } = useTimes(programme.event.timeZone)
  const changes = latestChanges(programme).slice(0, most)
  if (!programme.release || changes.length === 0) return null
  const { number, publishedAt } = programme.release
  const day = date(dayIn(clockOf(programme.event), publishedAt))
  const at = time(publishedAt)
  return (
    <div className="since">
      <h2>
        <Trans>
          Changed by release {number}, {day}, {at}
        </Trans>
      </h2>
      <ul>
        {changes.map((change) => (
          <li key={change.session.id}>
            <ChangeLine programme={programme} change={change} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function ChangeLine({ programme, change }: { programme: Programme; change: LatestChange }) {
  const { session } = change
  const title = (
    <b>
      <bdi>
        <Words text={session.title} />
      </bdi>
    </b>
  )
  if (change.kind === 'cancelled') return <Trans>{title} cancelled</Trans>
  return (
    <Trans>
      {title} moved to <Place programme={programme} session={session} />
    </Trans>
  )
}

function Place({ programme, session }: { programme: Programme; session: PublicSession }) {
  const { time, weekday } = useTimes(programme.event.timeZone)
  const day = weekday(dayIn(clockOf(programme.event), session.start))
  const first = `${day} ${time(session.start)}`
  const second = <RoomCode programme={programme} id={session.roomId} />
  return (
    <Trans>
      {first}, {second}
    </Trans>
  )
}

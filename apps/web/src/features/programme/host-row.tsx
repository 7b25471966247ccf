import { Trans } from '@lingui/react/macro'
import type { Programme } from '@roundtable/contracts'
import { HostTitle } from '../../platform/host-title'
import { useLocale } from '../../platform/i18n/use-locale'
import { roomLabel } from '../../platform/room-label'
import { useTimes } from '../../platform/time/use-times'

type HostMeeting = Programme['hostMeetings'][number]

interface HostRowProps {
  programme: Programme
  meeting: HostMeeting
}

/** The conference around us: grey, hatched, never a link of ours. Its titles are its own, in its own language. */
export function HostRow({ programme, meeting }: HostRowProps) {
  const { time } = useTimes(programme.event.timeZone)
  const locale = useLocale()
  const ours = programme.rooms.find(
    ({ code, name }) => code === meeting.roomName || name.en === meeting.roomName,
  )
  const end = time(meeting.end)
  const isBreak = meeting.kind === 'break'
  const body = <bdi>{meeting.body}</bdi>
  const room = <bdi>{ours ? roomLabel(ours, locale) : meeting.roomName}</bdi>
  return (
    <article className={isBreak ? 'row break-row' : 'row host-row'} data-id={meeting.id}>
      <time dateTime={meeting.start}>{time(meeting.start)}</time>
      <div>
        <h3>
          <HostTitle title={meeting.title} />
        </h3>
        {!isBreak && (
          <div className="meta">
            <span>
              {meeting.body === null ? (
                <Trans>Host conference, {room}</Trans>
              ) : (
                <Trans>
                  Host conference, {body}, {room}
                </Trans>
              )}
            </span>
          </div>
        )}
      </div>
      <div className="until">
        <Trans>to {end}</Trans>
      </div>
    </article>
  )
}

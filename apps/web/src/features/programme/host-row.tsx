import { Trans } from '@lingui/react/macro'
import type { Programme } from '@roundtable/contracts'
import { useTimes } from '../../platform/time/use-times'

type HostMeeting = Programme['hostMeetings'][number]

/** The conference around us: grey, hatched, never a link of ours. Its titles are its own, in its own language. */
export function HostRow({ zone, meeting }: { zone: string; meeting: HostMeeting }) {
  const { time } = useTimes(zone)
  const end = time(meeting.end)
  const isBreak = meeting.kind === 'break'
  const body = <bdi>{meeting.body}</bdi>
  const room = <bdi>{meeting.roomName}</bdi>
  return (
    <article className={isBreak ? 'row break-row' : 'row host-row'} data-id={meeting.id}>
      <time dateTime={meeting.start}>{time(meeting.start)}</time>
      <div>
        <h3>
          <bdi lang="en">{meeting.title}</bdi>
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

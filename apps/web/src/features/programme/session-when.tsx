import { Plural, Trans } from '@lingui/react/macro'
import type { Programme, PublicSession } from '@roundtable/contracts'
import { Words } from '../../platform/i18n/words'
import { useIntlTag, useLocale } from '../../platform/i18n/use-locale'
import { roomLabel } from '../../platform/room-label'
import { timesIn, viewerZone, zoneCity } from '../../platform/time/times'
import { TimeRange, useCity, useTimes } from '../../platform/time/use-times'
import { clockOf, dayIn } from './model/days'
import { WasPlace } from './was-place'

interface SessionWhenProps {
  programme: Programme
  session: PublicSession
}

/** When and where: the event's time first and large, the reader's own second. */
export function SessionWhen({ programme, session }: SessionWhenProps) {
  const { event, rooms } = programme
  const { time, longDay } = useTimes(event.timeZone)
  const city = useCity()
  const locale = useLocale()
  const room = rooms.find((one) => one.id === session.roomId)
  const seats = room?.capacity ?? 0
  const cancelled = session.status === 'cancelled'
  const first = longDay(dayIn(clockOf(event), session.start))
  const second = city(event.timeZone)
  const range = <TimeRange from={time(session.start)} to={time(session.end)} />
  return (
    <dl className="facts">
      <div>
        <dt>
          <Trans>When</Trans>
        </dt>
        <dd>
          <time dateTime={session.start} className="big">
            {cancelled ? <s>{range}</s> : range}
          </time>
          <span>
            <Trans>
              {first}, {second}
            </Trans>
          </span>
          <OwnTime programme={programme} session={session} />
          {session.was && !cancelled && (
            <WasPlace programme={programme} session={session} was={session.was} />
          )}
        </dd>
      </div>
      {room && (
        <div>
          <dt>
            <Trans>Where</Trans>
          </dt>
          <dd>
            <bdi className="big">{roomLabel(room, locale)}</bdi>
            {room.name.en !== room.code && (
              <span>
                <Words text={room.name} />
              </span>
            )}
            {seats > 0 && (
              <span className="soft">
                <Plural value={seats} one="# seat" other="# seats" />
              </span>
            )}
          </dd>
        </div>
      )}
    </dl>
  )
}

/** The reader's own time, only where it differs from the event's. */
function OwnTime({ programme, session }: SessionWhenProps) {
  const tag = useIntlTag()
  const own = viewerZone()
  const mine = timesIn(tag, own)
  const theirs = timesIn(tag, programme.event.timeZone)
  if (mine.time(session.start) === theirs.time(session.start)) return null
  const name = zoneCity(own) ?? own
  return (
    <span className="soft">
      <TimeRange from={mine.time(session.start)} to={mine.time(session.end)} />{' '}
      <Trans>
        your time, <bdi>{name}</bdi>
      </Trans>
    </span>
  )
}

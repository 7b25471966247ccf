import { Plural, Trans } from '@lingui/react/macro'
import type { Programme, PublicSession } from '@roundtable/contracts'
import { Words } from '../../platform/i18n/words'
import { useIntlTag, useLocale } from '../../platform/i18n/use-locale'
import { roomLabel } from '../../platform/room-label'
import { timesIn, zoneCity } from '../../platform/time/times'
import { TimeRange, useCity, useTimes } from '../../platform/time/use-times'
import { clockOf, dayIn } from './model/days'
import { useProgramme } from './use-programme'
import { useShown } from './use-shown'
import { WasPlace } from './was-place'

interface SessionWhenProps {
  programme: Programme
  session: PublicSession
}

/** When and where: the shown time first and large, the other one second. */
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
          <OtherTime session={session} />
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

/** The clock that is not shown: the reader's own, or the event's for who switched. With its day, where that differs. */
function OtherTime({ session }: { session: PublicSession }) {
  const tag = useIntlTag()
  const city = useCity()
  const { reading } = useProgramme()
  const shown = useShown()
  if (!reading || !shown?.own) return null
  const eventZone = reading.programme.event.timeZone
  const zone = shown.isOwn ? eventZone : shown.own
  const other = timesIn(tag, zone)
  const isSameDay =
    other.day(session.start) === timesIn(tag, shown.programme.event.timeZone).day(session.start)
  const day = isSameDay ? '' : `${other.weekday(other.day(session.start))} `
  const range = <TimeRange from={day + other.time(session.start)} to={other.time(session.end)} />
  const name = zoneCity(zone) ?? zone
  const place = city(eventZone)
  return (
    <span className="soft">
      {shown.isOwn ? (
        <Trans>
          {range} in {place}
        </Trans>
      ) : (
        <>
          {range}{' '}
          <Trans>
            your time, <bdi>{name}</bdi>
          </Trans>
        </>
      )}
    </span>
  )
}

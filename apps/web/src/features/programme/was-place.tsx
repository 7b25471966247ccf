import { Trans, useLingui } from '@lingui/react/macro'
import type { Programme, PublicSession } from '@roundtable/contracts'
import { useLocale } from '../../platform/i18n/use-locale'
import { roomLabel } from '../../platform/room-label'
import { useTimes } from '../../platform/time/use-times'
import { clockOf, dayIn } from './model/days'

interface WasPlaceProps {
  programme: Programme
  session: PublicSession
  was: NonNullable<PublicSession['was']>
}

/** Where a moved session stood before: only as much as differs, struck. */
export function WasPlace({ programme, session, was }: WasPlaceProps) {
  const { t } = useLingui()
  const locale = useLocale()
  const { time, weekday } = useTimes(programme.event.timeZone)
  const clock = clockOf(programme.event)
  const before = dayIn(clock, was.start)
  const sameDay = before === dayIn(clock, session.start)
  const first = sameDay ? time(was.start) : `${weekday(before)} ${time(was.start)}`
  const room = programme.rooms.find((one) => one.id === was.roomId)
  const second = room ? roomLabel(room, locale) : ''
  const place = was.roomId === session.roomId ? first : t`${first}, ${second}`
  return (
    <s>
      <Trans>was {place}</Trans>
    </s>
  )
}

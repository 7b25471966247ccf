import { Trans } from '@lingui/react/macro'
import type { Programme, PublicSession } from '@roundtable/contracts'
import { useTimes } from '../../platform/time/use-times'
import { clockOf, dayIn } from './model/days'

interface WasPlaceProps {
  programme: Programme
  session: PublicSession
  was: NonNullable<PublicSession['was']>
}

/** Where a moved session stood before: only as much as differs, struck. */
export function WasPlace({ programme, session, was }: WasPlaceProps) {
  const { time, weekday } = useTimes(programme.event.timeZone)
  const clock = clockOf(programme.event)
  const before = dayIn(clock, was.start)
  const day = before === dayIn(clock, session.start) ? '' : `${weekday(before)} `
  const room =
    was.roomId === session.roomId
      ? ''
      : `, ${programme.rooms.find((one) => one.id === was.roomId)?.code ?? ''}`
  const place = `${day}${time(was.start)}${room}`
  return (
    <s>
      <Trans>was {place}</Trans>
    </s>
  )
}

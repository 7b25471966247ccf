import { eventClock, toIso } from '@roundtable/domain'
import type { Times } from '../../../platform/time/times'

interface DayTime {
  readonly day: string
  readonly minutes: number
}

const minutesOf = (clock: string): number =>
  Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** Between instants and wall times of the event's zone, for fields of day and time. */
export function zoned(times: Times, timeZone: string) {
  const read = (instant: string): DayTime => ({
    day: times.day(instant),
    minutes: minutesOf(times.time(instant)),
  })
  /** Null where the zone's clock skips that time. */
  const write = ({ day, minutes }: DayTime): string | null => {
    const instant = toIso(eventClock(day, timeZone), minutes)
    const back = read(instant)
    return back.day === day && back.minutes === minutes ? instant : null
  }
  return { read, write }
}

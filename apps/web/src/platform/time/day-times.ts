import { eventClock, inZone, toIso } from '@roundtable/domain'
import { clockText, minutesFrom, type DayTime } from '@roundtable/ui'

/** What a `DateTimeField` needs to know about a zone. */
export interface DayTimes {
  /** The wall time of an instant. */
  read: (instant: string) => DayTime
  /** ISO 8601 with offset; null where the zone's clock skips that time. Passed twice: the first. */
  write: (time: DayTime) => string | null
}

const minutesOf = (iso: string): number => minutesFrom(iso.slice(11, 16)) ?? 0

/** Between instants and the days and times of an event's zone (`Africa/Kigali`). */
export const dayTimesIn = (zone: string): DayTimes => ({
  read: (instant) => {
    const iso = inZone(eventClock('1970-01-01', zone), instant)
    return { day: iso.slice(0, 10), minutes: minutesOf(iso) }
  },
  write: ({ day, minutes }) => {
    const clock = eventClock(day, zone)
    const wanted = `${day}T${clockText(minutes)}`
    const asElapsed = toIso(clock, minutes)
    if (asElapsed.startsWith(wanted)) return asElapsed
    // The clock was moved since midnight: by as much as the guess is off.
    const moved = toIso(clock, 2 * minutes - minutesOf(asElapsed))
    return moved.startsWith(wanted) ? moved : null
  },
})

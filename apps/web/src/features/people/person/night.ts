import { offsetMinutes, type EventClock } from '@roundtable/domain'
import { merged, type Stretch } from '@roundtable/ui'

const step = 30
const minutesOfDay = 1_440
/** Nobody is asked to speak before eight or after nine in the evening, where they sit. */
const [morning, evening] = [8 * 60, 21 * 60]

/** When it is night, early or late in a zone, on days given by their midnights; minutes of the event. */
export const nightsIn = (
  clock: EventClock,
  zone: string,
  midnights: readonly number[],
): Stretch[] => {
  const isNight = (minute: number): boolean => {
    const instant = clock.epoch + minute * 60_000
    const there = instant / 60_000 + offsetMinutes(instant, zone)
    const ofDay = ((there % minutesOfDay) + minutesOfDay) % minutesOfDay
    return ofDay < morning || ofDay >= evening
  }
  const slots = midnights.flatMap((midnight) =>
    Array.from({ length: minutesOfDay / step }, (_, at) => midnight + at * step),
  )
  return merged(slots.filter(isNight).map((start) => ({ start, end: start + step })))
}

/** Whether the runtime knows the zone by that name. */
export const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

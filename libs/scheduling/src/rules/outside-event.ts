import type { Interval } from '../model/plan'
import type { OpenDay } from '../world/world'
import { minutesWithin, overlaps } from '../time/interval'
import { sessionRule } from './rule'

// Nothing of ours is outside the event's days and their hours (R1).
export const outsideEvent = sessionRule('outside-event', {
  reads: 'time',
  find: (s, { days, open }) => {
    const minutes = s.minutes - minutesWithin(s.during, open)
    return minutes > 0 && { dayId: dayTouched(days, s.during), minutes }
  },
})

const dayTouched = (days: readonly OpenDay[], during: Interval): string | null =>
  days.find((day) => overlaps(during, day.during))?.id ?? null

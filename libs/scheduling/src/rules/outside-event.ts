import { minutesWithin, overlaps } from '../time/interval'
import { sessionRule } from './rule'

// Nothing of ours is outside the event's days and their hours (R1).
export const outsideEvent = sessionRule('outside-event', {
  reads: 'time',
  find: (s, { days, open }) => {
    const minutes = s.minutes - minutesWithin(s.during, open)
    if (minutes === 0) return false
    return { dayId: days.find((day) => overlaps(s.during, day.during))?.id ?? null, minutes }
  },
})

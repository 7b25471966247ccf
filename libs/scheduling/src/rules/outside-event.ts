import type { Interval } from '../model/plan'
import { gapMinutes, minutesWithin } from '../time/interval'
import type { OpenDay } from '../world/venue'
import { sessionRule } from './rule'

const HALF_A_DAY = 12 * 60

export const outsideEvent = sessionRule('outside-event', {
  says: 'Nothing of ours is outside the days of the event and their hours.',
  cites: ['R1'],
  reads: 'time',
  during: ({ shut }) => shut,
  find: (s, { days, shut }) => {
    const minutes = minutesWithin(s.during, shut)
    return minutes > 0 && { dayId: nearestDay(days, s.during), minutes }
  },
})

/** The day whose hours it misses; null when no day of the event is within half a day. */
function nearestDay(days: readonly OpenDay[], during: Interval): string | null {
  let nearest: OpenDay | null = null
  let least = HALF_A_DAY
  for (const day of days) {
    const gap = gapMinutes(during, day.during)
    if (gap >= least) continue
    nearest = day
    least = gap
  }
  return nearest?.id ?? null
}

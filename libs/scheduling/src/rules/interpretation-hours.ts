import type { Interval } from '../model/plan'
import { minutesWithin } from '../time/interval'
import type { Subject } from '../world/subject'
import type { World } from '../world/world'
import { sessionRule } from './rule'

/** What one team of interpreters works at a stretch. */
const AT_A_STRETCH = 3 * 60

// “Late” is whatever lies outside the interpreters' hours, before them and over lunch, too. Where nobody has said when
// they work, only the length counts.
export const interpretationHours = sessionRule('interpretation-hours', {
  says: 'A session with interpretation stays within the interpreters’ hours and is not longer than three hours.',
  reads: 'time',
  each: questionsOf,
  find: (s, { reason, hours }) => {
    const minutes =
      reason === 'long' ? s.minutes - AT_A_STRETCH : s.minutes - minutesWithin(s.during, hours)
    return minutes > 0 && { reason, minutes }
  },
})

function questionsOf(
  { interpretation }: Subject,
  { interpretation: hours }: World,
): { reason: 'late' | 'long'; hours: readonly Interval[] }[] {
  if (interpretation.length === 0) return []
  const long = { reason: 'long' as const, hours }
  return hours.length === 0 ? [long] : [{ reason: 'late', hours }, long]
}

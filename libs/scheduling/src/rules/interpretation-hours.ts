import type { Interval } from '../model/plan'
import { minutesWithin } from '../time/interval'
import type { Subject } from '../world/subject'
import type { World } from '../world/world'
import { sessionRule } from './rule'

/** What one team of interpreters works at a stretch. */
const AT_A_STRETCH = 3 * 60
const ALWAYS: readonly Interval[] = [{ from: -Infinity, to: Infinity }]

// “Late” is whatever lies outside the interpreters' hours, before them and over lunch, too. Where nobody has said when
// they work, only the length counts.
export const interpretationHours = sessionRule('interpretation-hours', {
  says: 'A session with interpretation stays within the interpreters’ hours and is not longer than three hours.',
  reads: 'time',
  each: questionsOf,
  during: ({ times }) => times,
  find: (s, { reason, times }) => {
    const minutes = reason === 'long' ? s.minutes - AT_A_STRETCH : minutesWithin(s.during, times)
    return minutes > 0 && { reason, minutes }
  },
})

function questionsOf(
  { interpretation, minutes }: Subject,
  { uninterpreted }: World,
): { reason: 'late' | 'long'; times: readonly Interval[] }[] {
  if (interpretation.length === 0) return []
  const late = { reason: 'late' as const, times: uninterpreted }
  return minutes > AT_A_STRETCH ? [late, { reason: 'long', times: ALWAYS }] : [late]
}

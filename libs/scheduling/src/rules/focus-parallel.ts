import { overlapMinutes, overlaps } from '../time/interval'
import type { Subject } from '../world/subject'
import { atOnce, pairRule } from './rule'

export const focusParallel = pairRule('focus-parallel', {
  says: 'A focus area does not run in parallel with itself: whoever follows it can be in one room only.',
  cites: ['R6', 'R14'],
  reads: 'time',
  shareAny: focusOf,
  reach: atOnce,
  find: (a, b, focusArea) =>
    overlaps(a.during, b.during) && { focusArea, minutes: overlapMinutes(a.during, b.during) },
})

/** What somebody comes for; a coffee break is for everybody, whatever it is filed under. */
export function focusOf({ format, focusAreas }: Subject): readonly string[] {
  return format === 'break' ? [] : focusAreas
}

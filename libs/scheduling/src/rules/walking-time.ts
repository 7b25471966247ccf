import { commonMinutes, leastGap } from '../time/interval'
import type { InZone } from '../world/view'
import { walkMinutes } from '../world/venue'
import { whoTakesPart } from './person-in-two-places'
import { pairRule } from './rule'

// Two places at once are `person-in-two-places`; here there is a way to go, and too little time for it.
export const walkingTime = pairRule('walking-time', {
  says: 'Whoever takes part in two sessions on site has the time to walk from one to the other.',
  reads: 'zone',
  shareAny: whoTakesPart,
  reach: ({ longestWalk }) => longestWalk,
  find: (a, b, personId) => {
    const needed = walkMinutes(a.zone, b.zone)
    if (needed === 0) return null
    const minutes = needed - minutesBetween(a, b, personId)
    return minutes > 0 && walks(a, personId) && { personId, needed, minutes }
  },
})

/** Whoever takes part from afar goes nowhere. */
export function walks({ people }: InZone, personId: string): boolean {
  let i = 0
  while (people[i]!.id !== personId) i++
  return !people[i]!.remote
}

/** Minutes that somebody has from one session to another; Infinity where both are at once. */
export function minutesBetween(a: InZone, b: InZone, personId: string): number {
  const there = a.presenceOf(personId)
  const here = b.presenceOf(personId)
  return commonMinutes(there, here) > 0 ? Infinity : leastGap(there, here)
}

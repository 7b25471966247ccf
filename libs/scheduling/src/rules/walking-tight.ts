import { walkMinutes } from '../world/venue'
import { whoTakesPart } from './person-in-two-places'
import { pairRule } from './rule'
import { minutesBetween, walks } from './walking-time'

/** Minutes over the walk that a person of rank wants, to be held up by a handshake. */
const COMFORT = 10

// Only where there is a way to go: two rooms side by side leave nobody short of breath.
export const walkingTight = pairRule('walking-tight', {
  says: 'Whoever walks to their next session has ten minutes more than the way takes.',
  reads: 'zone',
  shareAny: whoTakesPart,
  reach: ({ longestWalk }) => longestWalk + COMFORT,
  find: (a, b, personId) => {
    const needed = walkMinutes(a.zone, b.zone)
    if (needed === 0) return null
    const spare = minutesBetween(a, b, personId) - needed
    return spare >= 0 && spare < COMFORT && walks(a, personId) && { personId, needed, spare }
  },
})

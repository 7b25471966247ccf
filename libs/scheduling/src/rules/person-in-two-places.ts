import { overlapMinutes, overlaps } from '../time/interval'
import { pairRule } from './rule'

// Nobody who takes part in a session, invited or confirmed, takes part in another one meanwhile (I-01).
export const personInTwoPlaces = pairRule('person-in-two-places', {
  reads: 'time',
  shareAny: (s) => s.people.map((person) => person.id),
  find: (a, b, personId) =>
    overlaps(a.during, b.during) && { personId, minutes: overlapMinutes(a.during, b.during) },
})

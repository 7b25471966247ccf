import { commonMinutes } from '../time/interval'
import type { Subject } from '../world/subject'
import { atOnce, pairRule } from './rule'

// A role may carry minutes from and to inside its session: a person is there then, and free at other times.
export const personInTwoPlaces = pairRule('person-in-two-places', {
  says: 'Nobody who takes part in a session, invited or confirmed, takes part in another one meanwhile.',
  cites: ['I-01'],
  reads: 'time',
  shareAny: whoTakesPart,
  reach: atOnce,
  find: (a, b, personId) => {
    const minutes = commonMinutes(a.presenceOf(personId), b.presenceOf(personId))
    return minutes > 0 && { personId, minutes }
  },
})

/** Rules about people who are in two sessions gather them alike. */
export function whoTakesPart({ people }: Subject): string[] {
  return people.map((person) => person.id)
}

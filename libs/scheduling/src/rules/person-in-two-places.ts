import { commonMinutes } from '../time/interval'
import { pairRule } from './rule'

// A role may carry minutes from and to inside its session: a person is there then, and free at other times.
export const personInTwoPlaces = pairRule('person-in-two-places', {
  says: 'Nobody who takes part in a session, invited or confirmed, takes part in another one meanwhile.',
  cites: ['I-01'],
  reads: 'time',
  shareAny: (s) => s.people.map((person) => person.id),
  find: (a, b, personId) => {
    const minutes = commonMinutes(a.presenceOf(personId), b.presenceOf(personId))
    return minutes > 0 && { personId, minutes }
  },
})

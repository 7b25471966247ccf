import { commonMinutes } from '../time/interval'
import { sessionRule } from './rule'

export const personUnavailable = sessionRule('person-unavailable', {
  says: 'Whoever takes part is available for as long as their part lasts.',
  reads: 'time',
  each: (s) => s.people.filter((person) => person.unavailable.length > 0),
  during: (person) => person.unavailable,
  find: (s, person) => {
    const minutes = commonMinutes(s.presenceOf(person.id), person.unavailable)
    return minutes > 0 && { personId: person.id, minutes }
  },
})

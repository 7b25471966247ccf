import { minutesWithin } from '../time/interval'
import { sessionRule } from './rule'

// Whoever takes part is available for the whole session.
export const personUnavailable = sessionRule('person-unavailable', {
  reads: 'time',
  each: (s) => s.people.filter((person) => person.unavailable.length > 0),
  find: (s, person) => {
    const minutes = minutesWithin(s.during, person.unavailable)
    return minutes > 0 && { personId: person.id, minutes }
  },
})

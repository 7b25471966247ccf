import { commonMinutes } from '../time/interval'
import { sessionRule } from './rule'

export const remoteHours = sessionRule('remote-hours', {
  says: 'Whoever takes part from afar is not asked to do so in the middle of their night.',
  reads: 'time',
  each: (s) => s.people.filter((person) => person.asleep.length > 0),
  during: (person) => person.asleep,
  find: (s, person) => {
    const minutes = commonMinutes(s.presenceOf(person.id), person.asleep)
    return minutes > 0 && { personId: person.id, minutes }
  },
})

import { groupRule } from './rule'

// Each group is asked for even when nobody of it is anywhere: then there is no session to name.
export const groupsMissing = groupRule('groups-missing', {
  says: 'Every stakeholder group takes part in some session on the board.',
  cites: ['R7'],
  reads: 'session',
  keys: (s) => s.people.map((person) => person.group),
  always: ({ groups }) => groups,
  most: 0,
  find: ({ sessions }, group) => sessions.length === 0 && [{ sessions, facts: { group } }],
})

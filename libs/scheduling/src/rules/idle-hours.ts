import { arrives, leaves } from './no-pause'
import { groupRule, type Found } from './rule'

/** Three hours hold a long lunch; more is an afternoon that somebody else could have had. */
const TOO_LONG = 3 * 60

export const idleHours = groupRule('idle-hours', {
  says: 'A high-level person does not wait more than three hours between two of their sessions on one day.',
  reads: 'time',
  keys: (s) => s.people.filter((person) => person.highLevel).map((person) => person.id),
  daily: true,
  reading: { from: arrives, to: leaves },
  least: 2,
  find: ({ sessions, from, to }, personId) => {
    let found: Found<'idle-hours'>[] | null = null
    let last = 0
    for (let next = 1; next < sessions.length; next++) {
      const minutes = from[next]! - to[last]!
      if (minutes > TOO_LONG) {
        ;(found ??= []).push({
          sessions: [sessions[last]!, sessions[next]!],
          facts: { personId, minutes },
        })
      }
      if (to[next]! > to[last]!) last = next
    }
    return found
  },
})

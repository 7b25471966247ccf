import { longestOutside } from '../time/interval'
import type { Subject } from '../world/subject'
import { arrives, leaves } from './no-pause'
import { groupRule, type Found } from './rule'

/** Three hours hold a long lunch; more is an afternoon that somebody else could have had. */
const TOO_LONG = 3 * 60

// Nobody waits where they are at home, nor while the host needs them, nor while they are away.
export const idleHours = groupRule('idle-hours', {
  says: 'A high-level person on site does not wait more than three hours between two of their sessions on one day.',
  reads: 'time',
  keys: (s) => s.people.filter((p) => p.highLevel && !p.remote).map((p) => p.id),
  daily: true,
  reading: { from: arrives, to: leaves },
  least: 2,
  find: ({ sessions, from, to }, personId) => {
    let found: Found<'idle-hours'>[] | null = null
    let last = 0
    for (let next = 1; next < sessions.length; next++) {
      const minutes = waits(sessions[last]!, personId, to[last]!, from[next]!)
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

/** How long somebody of this session waits at a stretch; a short pause is not looked into. */
function waits({ people }: Subject, personId: string, from: number, to: number): number {
  if (to - from < TOO_LONG) return 0
  let i = 0
  while (people[i]!.id !== personId) i++
  return longestOutside(from, to, people[i]!.elsewhere)
}

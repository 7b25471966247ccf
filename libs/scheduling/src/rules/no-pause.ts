import type { Found } from './rule'
import { groupRule } from './rule'

const TOO_MANY = 3

// A high-level person is not asked to sit through three sessions in a row without a minute's pause.
// A coffee break is a pause.
export const noPause = groupRule('no-pause', {
  reads: 'time',
  keys: (s) => (s.format === 'break' ? [] : s.people.filter((p) => p.highLevel).map((p) => p.id)),
  find: (sessions, personId) => {
    let found: Found<'no-pause'>[] | null = null
    let first = 0
    let end = 0
    for (let next = 0; next <= sessions.length; next++) {
      const session = sessions[next]
      if (session && next > first && session.during.from <= end) {
        end = Math.max(end, session.during.to)
        continue
      }
      if (next - first >= TOO_MANY) {
        const row = sessions.slice(first, next)
        ;(found ??= []).push({
          sessions: row,
          facts: { personId, minutes: end - row[0]!.during.from },
        })
      }
      first = next
      end = session?.during.to ?? end
    }
    return found
  },
})

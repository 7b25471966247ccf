import type { InTime } from '../world/view'
import { groupRule, type Found } from './rule'

const TOO_MANY = 3

// A coffee break is a pause. Who is there for a part of a session sits through that part.
export const noPause = groupRule('no-pause', {
  says: 'A high-level person is not asked to sit through three sessions in a row on one day without a minute’s pause.',
  reads: 'time',
  keys: (s) => (s.format === 'break' ? [] : s.people.filter((p) => p.highLevel).map((p) => p.id)),
  daily: true,
  order: arrives,
  least: TOO_MANY,
  find: (sessions, personId) => {
    let found: Found<'no-pause'>[] | null = null
    for (let first = 0, next = 0; first < sessions.length; first = next) {
      next = endOfRow(sessions, first, personId)
      if (next - first < TOO_MANY) continue
      const row = sessions.slice(first, next)
      ;(found ??= []).push({
        sessions: row,
        facts: { personId, minutes: minutesOf(row, personId) },
      })
    }
    return found
  },
})

/** When somebody comes to a session, and when they go. */
export function arrives(s: InTime, personId: string): number {
  return s.presenceOf(personId)[0]!.from
}
export function leaves(s: InTime, personId: string): number {
  const there = s.presenceOf(personId)
  return there[there.length - 1]!.to
}

/** Position after the last session that follows without a gap on the one at `first`. */
function endOfRow(sessions: readonly InTime[], first: number, personId: string): number {
  let next = first + 1
  let end = leaves(sessions[first]!, personId)
  while (next < sessions.length && arrives(sessions[next]!, personId) <= end) {
    end = Math.max(end, leaves(sessions[next]!, personId))
    next++
  }
  return next
}

const minutesOf = (row: readonly InTime[], personId: string): number =>
  Math.max(...row.map((s) => leaves(s, personId))) - arrives(row[0]!, personId)

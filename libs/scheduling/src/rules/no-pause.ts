import type { InTime } from '../world/view'
import { groupRule, type Found } from './rule'

const TOO_MANY = 3

// A coffee break is a pause. Who is there for a part of a session sits through that part.
export const noPause = groupRule('no-pause', {
  says: 'A high-level person is not asked to sit through three sessions in a row on one day without a minute’s pause.',
  reads: 'time',
  keys: (s) => (s.format === 'break' ? [] : s.people.filter((p) => p.highLevel).map((p) => p.id)),
  daily: true,
  reading: { from: arrives, to: leaves },
  least: TOO_MANY,
  runs: true,
  find: (group, personId) => {
    const { sessions, from } = group
    let found: Found<'no-pause'>[] | null = null
    for (let first = 0, next = 0; first < sessions.length; first = next) {
      let end = group.to[first]!
      for (next = first + 1; next < sessions.length && from[next]! <= end; next++) {
        end = Math.max(end, group.to[next]!)
      }
      if (next - first < TOO_MANY) continue
      ;(found ??= []).push({
        sessions: sessions.slice(first, next),
        facts: { personId, minutes: end - from[first]! },
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

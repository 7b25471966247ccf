import type { InTime } from '../world/view'
import { groupRule, type Found } from './rule'

const TOO_MANY = 3

// A high-level person is not asked to sit through three sessions in a row without a minute's pause.
// A coffee break is a pause.
export const noPause = groupRule('no-pause', {
  reads: 'time',
  keys: (s) => (s.format === 'break' ? [] : s.people.filter((p) => p.highLevel).map((p) => p.id)),
  find: (sessions, personId) => {
    let found: Found<'no-pause'>[] | null = null
    for (let first = 0, next = 0; first < sessions.length; first = next) {
      next = endOfRow(sessions, first)
      if (next - first < TOO_MANY) continue
      const row = sessions.slice(first, next)
      ;(found ??= []).push({ sessions: row, facts: { personId, minutes: minutesOf(row) } })
    }
    return found
  },
})

/** Position after the last session that follows without a gap on the one at `first`. */
function endOfRow(sessions: readonly InTime[], first: number): number {
  let next = first + 1
  let end = sessions[first]!.during.to
  while (next < sessions.length && sessions[next]!.during.from <= end) {
    end = Math.max(end, sessions[next]!.during.to)
    next++
  }
  return next
}

const minutesOf = (row: readonly InTime[]): number =>
  Math.max(...row.map((s) => s.during.to)) - row[0]!.during.from

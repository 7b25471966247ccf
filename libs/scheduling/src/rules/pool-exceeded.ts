import type { Pool } from '../model/plan'
import type { InTime } from '../world/view'
import { groupRule, type Found } from './rule'

// A finding is one stretch of time during which more is drawn than there is, with every session that draws then.
export const poolExceeded = groupRule('pool-exceeded', {
  says: 'Interpreter teams and other pools are never asked for more than there is of them.',
  cites: ['I-01'],
  reads: 'time',
  keys: (s) => s.draws.filter(({ count }) => count > 0).map(({ pool }) => pool.id),
  find: (sessions, poolId) => {
    const pool = poolOf(sessions[0]!, poolId)
    let found: Found<'pool-exceeded'>[] | null = null
    let until = -Infinity
    let longest = 0
    for (let i = 0; i < sessions.length; i++) {
      const { from } = sessions[i]!.during
      longest = Math.max(longest, sessions[i]!.minutes)
      if (from < until || drawnAt(from, sessions, i, longest, pool) <= pool.size) continue
      const stretch = stretchFrom(i, sessions, longest, pool)
      ;(found ??= []).push(stretch)
      until = from + stretch.facts.minutes
    }
    return found
  },
})

function poolOf({ draws }: InTime, poolId: string): Pool {
  let i = 0
  while (draws[i]!.pool.id !== poolId) i++
  return draws[i]!.pool
}

function drawOf({ draws }: InTime, pool: Pool): number {
  let i = 0
  while (draws[i]!.pool !== pool) i++
  return draws[i]!.count
}

/** What is drawn at a minute by the sessions up to `last`, none of which is longer than `longest`. */
function drawnAt(
  minute: number,
  sessions: readonly InTime[],
  last: number,
  longest: number,
  pool: Pool,
): number {
  let drawn = 0
  for (let i = last; i >= 0 && sessions[i]!.during.from > minute - longest; i--) {
    if (sessions[i]!.during.to > minute) drawn += drawOf(sessions[i]!, pool)
  }
  return drawn
}

/** The time from the start of the session at `first` until there is enough again. */
function stretchFrom(
  first: number,
  sessions: readonly InTime[],
  longest: number,
  pool: Pool,
): Found<'pool-exceeded'> {
  const { from } = sessions[first]!.during
  let to = from
  let last = first
  let most = longest
  let needed = 0
  for (;;) {
    while (last + 1 < sessions.length && sessions[last + 1]!.during.from <= to) {
      most = Math.max(most, sessions[++last]!.minutes)
    }
    const drawn = drawnAt(to, sessions, last, most, pool)
    if (drawn <= pool.size) break
    needed = Math.max(needed, drawn)
    to = nextChange(to, sessions, last, most)
  }
  const drawing: InTime[] = []
  for (let i = last; i >= 0 && sessions[i]!.during.from > from - most; i--) {
    const { during } = sessions[i]!
    if (during.from < to && during.to > from) drawing.push(sessions[i]!)
  }
  return {
    sessions: drawing.reverse(),
    facts: { poolId: pool.id, size: pool.size, needed, minutes: to - from },
  }
}

/** When the next of the sessions up to `last` ends, or the one after them starts. */
function nextChange(
  minute: number,
  sessions: readonly InTime[],
  last: number,
  longest: number,
): number {
  let next = sessions[last + 1]?.during.from ?? Infinity
  for (let i = last; i >= 0 && sessions[i]!.during.from > minute - longest; i--) {
    const { to } = sessions[i]!.during
    if (to > minute && to < next) next = to
  }
  return next
}

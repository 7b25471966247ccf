import type { Pool } from '../model/plan'
import type { InTime } from '../world/view'
import { groupRule, type Found, type Group } from './rule'

// A finding is one stretch of time during which more is drawn than there is, with every session that draws then.
export const poolExceeded = groupRule('pool-exceeded', {
  says: 'Interpreter teams and other pools are never asked for more than there is of them.',
  cites: ['I-01'],
  reads: 'time',
  keys: (s) => s.draws.filter(({ count }) => count > 0).map(({ pool }) => pool.id),
  reading: { counts: (s, poolId) => drawOf(s, poolId).count },
  runs: true,
  find: (group, poolId) => {
    const { sessions, from, to } = group
    const { pool } = drawOf(sessions[0]!, poolId)
    let found: Found<'pool-exceeded'>[] | null = null
    let until = -Infinity
    let longest = 0
    for (let i = 0; i < sessions.length; i++) {
      longest = Math.max(longest, to[i]! - from[i]!)
      if (from[i]! < until || drawnAt(from[i]!, group, i, longest) <= pool.size) continue
      const stretch = stretchFrom(i, group, longest, pool)
      ;(found ??= []).push(stretch)
      until = from[i]! + stretch.facts.minutes
    }
    return found
  },
})

function drawOf({ draws }: InTime, poolId: string): InTime['draws'][number] {
  let i = 0
  while (draws[i]!.pool.id !== poolId) i++
  return draws[i]!
}

/** What is drawn at a minute by the sessions up to `last`, none of which is longer than `longest`. */
function drawnAt(
  minute: number,
  { from, to, counts }: Group<InTime>,
  last: number,
  longest: number,
): number {
  let drawn = 0
  for (let i = last; i >= 0 && from[i]! > minute - longest; i--) {
    if (to[i]! > minute) drawn += counts[i]!
  }
  return drawn
}

/** The time from the start of the session at `first` until there is enough again. */
function stretchFrom(
  first: number,
  group: Group<InTime>,
  longest: number,
  pool: Pool,
): Found<'pool-exceeded'> {
  const { sessions, from, to } = group
  const begins = from[first]!
  let ends = begins
  let last = first
  let most = longest
  let needed = 0
  for (;;) {
    while (last + 1 < sessions.length && from[last + 1]! <= ends) {
      last++
      most = Math.max(most, to[last]! - from[last]!)
    }
    const drawn = drawnAt(ends, group, last, most)
    if (drawn <= pool.size) break
    needed = Math.max(needed, drawn)
    ends = nextChange(ends, group, last, most)
  }
  const drawing: InTime[] = []
  for (let i = last; i >= 0 && from[i]! > begins - most; i--) {
    if (from[i]! < ends && to[i]! > begins) drawing.push(sessions[i]!)
  }
  return {
    sessions: drawing.reverse(),
    facts: { poolId: pool.id, size: pool.size, needed, minutes: ends - begins },
  }
}

/** When the next of the sessions up to `last` ends, or the one after them starts. */
function nextChange(
  minute: number,
  { sessions, from, to }: Group<InTime>,
  last: number,
  longest: number,
): number {
  let next = last + 1 < sessions.length ? from[last + 1]! : Infinity
  for (let i = last; i >= 0 && from[i]! > minute - longest; i--) {
    if (to[i]! > minute && to[i]! < next) next = to[i]!
  }
  return next
}

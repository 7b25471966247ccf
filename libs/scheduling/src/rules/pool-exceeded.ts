import type { InTime } from '../world/view'
import { groupRule, type Found } from './rule'

// A finding is one stretch of time during which more is drawn than there is, with every session that draws then.
export const poolExceeded = groupRule('pool-exceeded', {
  says: 'Interpreter teams and other pools are never asked for more than there is of them.',
  cites: ['I-01'],
  reads: 'time',
  keys: (s) => s.draws.filter(({ count }) => count > 0).map(({ pool }) => pool.id),
  find: (sessions, poolId) => {
    const size = sizeOf(sessions, poolId)
    let found: Found<'pool-exceeded'>[] | null = null
    let until = -Infinity
    let longest = 0
    for (let i = 0; i < sessions.length; i++) {
      const { from } = sessions[i]!.during
      longest = Math.max(longest, sessions[i]!.minutes)
      if (from < until || drawnAt(from, sessions, i, longest, poolId) <= size) continue
      const stretch = stretchFrom(from, sessions, size, poolId)
      ;(found ??= []).push(stretch)
      until = from + stretch.facts.minutes
    }
    return found
  },
})

const sizeOf = (sessions: readonly InTime[], poolId: string): number =>
  sessions[0]!.draws.find(({ pool }) => pool.id === poolId)!.pool.size

/** What is drawn at a minute by the sessions up to `last`, none of which is longer than `longest`. */
function drawnAt(
  minute: number,
  sessions: readonly InTime[],
  last: number,
  longest: number,
  poolId: string,
): number {
  let drawn = 0
  for (let i = last; i >= 0 && sessions[i]!.during.from > minute - longest; i--) {
    if (sessions[i]!.during.to > minute) drawn += drawOf(sessions[i]!, poolId)
  }
  return drawn
}

function drawOf({ draws }: InTime, poolId: string): number {
  let i = 0
  while (draws[i]!.pool.id !== poolId) i++
  return draws[i]!.count
}

/** The time from this minute on until there is enough again. */
function stretchFrom(
  from: number,
  sessions: readonly InTime[],
  size: number,
  poolId: string,
): Found<'pool-exceeded'> {
  const drawn = (minute: number): number =>
    sessions
      .filter(({ during }) => during.from <= minute && minute < during.to)
      .reduce((sum, session) => sum + drawOf(session, poolId), 0)
  const changes = sessions
    .flatMap(({ during }) => [during.from, during.to])
    .filter((minute) => minute >= from)
    .sort((a, b) => a - b)
  const to = changes.find((minute) => drawn(minute) <= size)!
  const within = changes.filter((minute) => minute < to)
  return {
    sessions: sessions.filter(({ during }) => during.from < to && during.to > from),
    facts: { poolId, size, needed: Math.max(...within.map(drawn)), minutes: to - from },
  }
}

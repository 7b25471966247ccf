import type { Interval, SessionRole } from '../model/plan'
import { union } from './interval'

/**
 * Minutes into the session during which the person of a role is there. Minutes that no longer fit a session
 * that became shorter say nothing: then the whole of it counts, so that nobody is forgotten (I-01).
 */
export function presenceOf(
  { from, to }: Pick<SessionRole, 'from' | 'to'>,
  minutes: number,
): Interval {
  const there = { from: from ?? 0, to: Math.min(to ?? minutes, minutes) }
  return there.from < there.to ? there : { from: 0, to: minutes }
}

/** The people who are there for only a part of the session, and when: sorted, disjoint minutes into it. */
export function partlyThere(
  roles: readonly SessionRole[],
  minutes: number,
): ReadonlyMap<string, readonly Interval[]> {
  const parts = roles.filter(({ from, to }) => from !== null || to !== null)
  if (parts.length === 0) return EVERYBODY
  const people = new Set(parts.map((role) => role.personId))
  const there = [...people].map((id): [string, Interval[]] => {
    const mine = roles.filter((role) => role.personId === id)
    return [id, union(mine.map((role) => presenceOf(role, minutes)))]
  })
  return new Map(there.filter(([, [first]]) => first!.from > 0 || first!.to < minutes))
}

/** Is there from beginning to end. */
const EVERYBODY: ReadonlyMap<string, readonly Interval[]> = new Map()

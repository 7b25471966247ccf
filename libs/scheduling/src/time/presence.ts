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
  const byPerson = new Map<string, Interval[]>()
  for (const role of roles) {
    const there = byPerson.get(role.personId) ?? []
    byPerson.set(role.personId, [...there, presenceOf(role, minutes)])
  }
  return new Map(
    [...byPerson]
      .map(([personId, there]) => [personId, union(there)] as const)
      .filter(([, there]) => there[0]!.from > 0 || there[0]!.to < minutes),
  )
}

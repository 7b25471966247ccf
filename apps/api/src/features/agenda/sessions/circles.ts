import type { OwnRelation, Relation } from '@roundtable/contracts'
import { toRelation } from './relations'

/**
 * Sessions of which each has to be before the next and the last before the first, beginning and ending with the given
 * one, if the first of its relations that closes a circle is kept. Two sessions make none: they contradict each other plainly.
 */
export function circleThrough(
  id: string,
  own: readonly OwnRelation[],
  stored: readonly Relation[],
): { readonly at: number; readonly ids: readonly string[] } | null {
  const others = stored.filter(({ a, b }) => a !== id && b !== id)
  const next = new Map<string, string[]>()
  for (const { kind, a, b } of [...others, ...own.map((relation) => toRelation(id, relation))])
    if (kind === 'before') next.set(a, [...(next.get(a) ?? []), b])
  for (const [at, { kind, sessionId }] of own.entries()) {
    if (kind !== 'before' || sessionId === id) continue
    const way = wayTo(id, sessionId, next)
    if (way && way.length > 2) return { at, ids: [id, ...way] }
  }
  return null
}

/** The shortest way along the order. */
function wayTo(
  goal: string,
  from: string,
  next: ReadonlyMap<string, readonly string[]>,
): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]])
  for (const here of cameFrom.keys())
    for (const there of next.get(here) ?? []) {
      if (there === goal) return [...backFrom(here, cameFrom), goal]
      if (!cameFrom.has(there)) cameFrom.set(there, here)
    }
  return null
}

function backFrom(here: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const before = cameFrom.get(here) ?? null
  return before === null ? [here] : [...backFrom(before, cameFrom), here]
}

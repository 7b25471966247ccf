import type { Interval } from '../model/plan'

/** Half-open: a session ending at 10:00 does not meet one starting at 10:00; an empty interval meets nothing. */
export const overlaps = (a: Interval, b: Interval): boolean =>
  Math.max(a.from, b.from) < Math.min(a.to, b.to)

/** Minutes that both have in common; 0 when they only touch. */
export const overlapMinutes = (a: Interval, b: Interval): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))

/** Minutes from one to the other; 0 when they touch or overlap. */
export const gapMinutes = (a: Interval, b: Interval): number =>
  Math.max(0, a.from - b.to, b.from - a.to)

/** Minutes of `a` inside `parts`, which must be disjoint (see `union`). */
export function minutesWithin(a: Interval, parts: readonly Interval[]): number {
  let minutes = 0
  for (const part of parts) minutes += overlapMinutes(a, part)
  return minutes
}

/** Minutes that two lists have in common; each of them must be disjoint. */
export function commonMinutes(as: readonly Interval[], bs: readonly Interval[]): number {
  let minutes = 0
  for (const a of as) minutes += minutesWithin(a, bs)
  return minutes
}

/** The shortest way in minutes from an interval of one list to one of the other; Infinity when either is empty. */
export function leastGap(as: readonly Interval[], bs: readonly Interval[]): number {
  let least = Infinity
  for (const a of as) for (const b of bs) least = Math.min(least, gapMinutes(a, b))
  return least
}

/** The longest stretch from `from` to `to` outside of `parts`, which must be sorted and disjoint. */
export function longestOutside(from: number, to: number, parts: readonly Interval[]): number {
  let most = 0
  let since = from
  for (const part of parts) {
    most = Math.max(most, Math.min(part.from, to) - since)
    since = Math.max(since, part.to)
  }
  return Math.max(most, to - since)
}

/** All that is outside a sorted, disjoint list, from the beginning to the end of time. */
export function allBut(intervals: readonly Interval[]): Interval[] {
  const froms = [-Infinity, ...intervals.map(({ to }) => to)]
  const tos = [...intervals.map(({ from }) => from), Infinity]
  return froms.map((from, i) => ({ from, to: tos[i]! }))
}

/** The same minutes as sorted, disjoint, non-empty intervals; touching ones are joined. */
export function union(intervals: readonly Interval[]): Interval[] {
  const joined: { from: number; to: number }[] = []
  const sorted = intervals.filter((i) => i.from < i.to).sort((a, b) => a.from - b.from)
  for (const { from, to } of sorted) {
    const last = joined.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else joined.push({ from, to })
  }
  return joined
}

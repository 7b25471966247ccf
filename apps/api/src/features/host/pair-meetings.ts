import { identityOf, uidOf } from './reading/reading'

/** A meeting as a revision has it. */
interface Stored {
  /** UID, and the instance of a series under which it was first met. */
  readonly uid: string
  readonly during: { readonly start: Date }
}

interface Coming {
  readonly uid: string
  readonly instance: string | null
  readonly start: Date
}

/** Above this many steps, pairs are made in order of time alone. */
const mostSteps = 1_000_000

const distance = (a: Stored, b: Coming): number =>
  Math.abs(a.during.start.getTime() - b.start.getTime())

/**
 * Pairs of positions, in order on both sides, that together are least far apart in time; everything on the shorter
 * side has its partner. A series that shifts by a quarter of an hour and loses a day so loses that day, and no other.
 */
function nearestInOrder(before: readonly Stored[], after: readonly Coming[]): [number, number][] {
  const [n, m] = [before.length, after.length]
  if (n * m > mostSteps)
    return Array.from({ length: Math.min(n, m) }, (_, i): [number, number] => [i, i])
  // cost[i][j]: of pairing what follows i with what follows j.
  const cost = Array.from({ length: n + 1 }, () => new Float64Array(m + 1).fill(Infinity))
  for (let i = n; i >= 0; i--)
    for (let j = m; j >= 0; j--) {
      if (i === n && n <= m) cost[i]![j] = 0
      else if (j === m && m <= n) cost[i]![j] = 0
      else if (i < n && j < m) {
        const skip = n > m ? cost[i + 1]![j]! : cost[i]![j + 1]!
        cost[i]![j] = Math.min(skip, distance(before[i]!, after[j]!) + cost[i + 1]![j + 1]!)
      }
    }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < n && j < m;) {
    const skip = n > m ? cost[i + 1]![j]! : n < m ? cost[i]![j + 1]! : Infinity
    if (cost[i]![j]! === skip && skip < Infinity) [i, j] = n > m ? [i + 1, j] : [i, j + 1]
    else pairs.push([i++, j++])
  }
  return pairs
}

function byUid<T>(things: readonly T[], uid: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const group = groups.get(uid(thing))
    if (group) group.push(thing)
    else groups.set(uid(thing), [thing])
  }
  return groups
}

/**
 * Under which identity each coming meeting is known: its own or, where a series has shifted, that of the nearest
 * meeting of the same UID that would be lost otherwise. So it has moved, and duties that name it stay with it.
 */
export function identities<T extends Coming>(
  before: readonly Stored[],
  after: readonly T[],
): Map<T, string> {
  const all = new Map(after.map((coming) => [coming, identityOf(coming.uid, coming.instance)]))
  const taken = new Set(all.values())
  const stored = byUid(before, (b) => uidOf(b.uid))
  for (const [uid, coming] of byUid(after, (a) => a.uid)) {
    const known = stored.get(uid) ?? []
    const kept = new Set(known.map((k) => k.uid))
    const lost = known
      .filter((k) => !taken.has(k.uid))
      .sort((a, b) => a.during.start.getTime() - b.during.start.getTime())
    const fresh = coming
      .filter((c) => !kept.has(all.get(c)!))
      .sort((a, b) => a.start.getTime() - b.start.getTime())
    for (const [i, j] of nearestInOrder(lost, fresh)) all.set(fresh[j]!, lost[i]!.uid)
  }
  return all
}

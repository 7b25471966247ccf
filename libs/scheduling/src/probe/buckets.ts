import type { Reading, Sharing } from '../rules/rule'
import type { Subject } from '../world/subject'
import type { View } from '../world/view'
import type { World } from '../world/world'
import { Bucket } from './bucket'
import { Rows } from './rows'

/** How the sessions of a rule come together. */
export interface Gathering {
  readonly sharing: Sharing
  /** Those of each day by themselves; on no day, in no bucket. */
  readonly daily: boolean
  readonly reading: Reading
  /** A key that fewer sessions have, placed or not, gathers nobody. */
  readonly least: number
}

/** Neighbours by key. Keys that depend on the session alone are looked up once, others on each question. */
export class Buckets {
  /** Lists of buckets. Where keys do not depend on the place: rank of the session × parts + number of the day. */
  readonly rows = new Rows<Bucket>()
  /** Where they do: the row of a key, which has one bucket. */
  private readonly byKey = new Map<string, number>()
  private readonly none: number
  /** Days, where each is by itself. */
  private readonly parts: number = 1
  private readonly keyOf: ((view: View) => string | null) | null = null
  private readonly daily: boolean
  private readonly reading: Reading

  constructor({ sharing, daily, reading, least }: Gathering, { subjects, days }: World) {
    this.daily = daily
    this.reading = reading
    if ('one' in sharing) this.keyOf = sharing.one
    else {
      const byPart = (daily ? days : ['always']).map(() => new Map<string, Bucket>())
      this.parts = byPart.length
      for (const keys of keysOf(subjects, sharing.many, least)) {
        for (const byKey of byPart) this.rows.add(keys.map((key) => opened(byKey, key)))
      }
    }
    this.none = this.rows.add([])
  }

  /** Whether a session can have neighbours at all. */
  canGather(rank: number): boolean {
    if (this.keyOf !== null) return true
    const { bounds } = this.rows
    const first = rank * this.parts
    return this.parts > 0 && bounds[2 * first]! < bounds[2 * first + 1]!
  }

  /** The row of the buckets that a session is in while it is placed. Another of its rows has none of them. */
  rowOf(view: View): number {
    if (!view.placed) return this.none
    if (this.keyOf) {
      const key = this.keyOf(view)
      return key === null ? this.none : (this.byKey.get(key) ?? this.rowOfKey(key))
    }
    if (!this.daily) return view.rank
    return view.day ? view.rank * this.parts + view.day.number : this.none
  }

  enter(view: View): void {
    const { from, to, counts } = this.reading
    const { all, bounds } = this.rows
    const row = this.rowOf(view)
    for (let i = bounds[2 * row]!; i < bounds[2 * row + 1]!; i++) {
      const { key } = all[i]!
      all[i]!.insert(view, from(view, key), to(view, key), counts(view, key))
    }
  }

  leave(view: View): void {
    const { all, bounds } = this.rows
    const row = this.rowOf(view)
    for (let i = bounds[2 * row]!; i < bounds[2 * row + 1]!; i++) all[i]!.remove(view)
  }

  private rowOfKey(key: string): number {
    const row = this.rows.add([new Bucket(key)])
    this.byKey.set(key, row)
    return row
  }
}

function opened(byKey: Map<string, Bucket>, key: string): Bucket {
  const known = byKey.get(key)
  if (known) return known
  const bucket = new Bucket(key)
  byKey.set(key, bucket)
  return bucket
}

/** Each session's keys, each once, by rank; without those that too few sessions have. */
function keysOf(
  subjects: readonly Subject[],
  keysOfOne: (subject: Subject) => readonly string[],
  least: number,
): string[][] {
  // Few keys a session: to search the list is cheaper than to make a set of it.
  const keys = subjects.map((subject) =>
    keysOfOne(subject).filter((key, i, all) => all.indexOf(key) === i),
  )
  const counts = new Map<string, number>()
  for (const mine of keys) for (const key of mine) counts.set(key, (counts.get(key) ?? 0) + 1)
  return keys.map((mine) => mine.filter((key) => counts.get(key)! >= least))
}

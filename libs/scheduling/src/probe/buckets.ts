import type { Sharing } from '../rules/rule'
import type { Subject } from '../world/subject'
import type { View } from '../world/view'
import type { World } from '../world/world'
import { Bucket } from './bucket'

/** A minute by which the members of a key are put in order; null = by their start. */
export type Order = ((view: View, key: string) => number) | null

/** How the sessions of a rule come together. */
export interface Gathering {
  readonly sharing: Sharing
  /** Those of each day by themselves; on no day, in no bucket. */
  readonly daily: boolean
  readonly order: Order
  /** A key that fewer sessions have, placed or not, gathers nobody. */
  readonly least: number
}

/** Neighbours by key. Keys that depend on the session alone are looked up once, others on each question. */
export class Buckets {
  private readonly byName = new Map<string, readonly [Bucket]>()
  /** Where keys do not depend on the place: rank of the session × parts + number of the day. */
  private readonly fixed: (readonly Bucket[])[] = []
  /** Days, where each is by itself. */
  private readonly parts: number = 1
  private readonly keyOf: ((view: View) => string | null) | null = null
  private readonly daily: boolean
  private readonly order: Order

  constructor({ sharing, daily, order, least }: Gathering, { subjects, days }: World) {
    this.daily = daily
    this.order = order
    if ('one' in sharing) this.keyOf = sharing.one
    else {
      const keys = keysOf(subjects, sharing.many, least)
      const parts = daily ? days.map(({ id }) => id) : ['']
      this.parts = parts.length
      for (const mine of keys) {
        for (const day of parts) this.fixed.push(mine.map((key) => this.open(key, day)[0]))
      }
    }
  }

  /** Whether a session can have neighbours at all. */
  canGather(rank: number): boolean {
    const mine = this.fixed.slice(rank * this.parts, (rank + 1) * this.parts)
    return this.keyOf !== null || mine.some((buckets) => buckets.length > 0)
  }

  /** The buckets that a placed session belongs to. */
  of(view: View): readonly Bucket[] {
    if (this.keyOf) {
      const key = this.keyOf(view)
      return key === null ? NONE : this.open(key)
    }
    if (!this.daily) return this.fixed[view.rank]!
    return view.day ? this.fixed[view.rank * this.parts + view.day.number]! : NONE
  }

  enter(view: View): void {
    for (const bucket of this.of(view)) bucket.insert(view, this.minuteOf(view, bucket.key))
  }

  leave(view: View): void {
    for (const bucket of this.of(view)) bucket.remove(view)
  }

  /** The minute that puts a session in order. */
  minuteOf(view: View, key: string): number {
    return this.order ? this.order(view, key) : view.during.from
  }

  /** The one bucket of a key, in a list, so that asking for it again allocates nothing. */
  private open(key: string, day = ''): readonly [Bucket] {
    const name = day === '' ? key : `${day} ${key}`
    const known = this.byName.get(name)
    if (known) return known
    const alone = [new Bucket(key)] as const
    this.byName.set(name, alone)
    return alone
  }
}

const NONE: readonly Bucket[] = []

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

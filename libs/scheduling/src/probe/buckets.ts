import type { Sharing } from '../rules/rule'
import type { View } from '../world/view'
import type { Subject } from '../world/world'

/** The placed sessions that share a key, in order of start, then rank. */
export interface Bucket {
  readonly key: string
  readonly members: View[]
  readonly alone: readonly [Bucket]
}

/** Neighbours by key. Keys that depend on the session alone are looked up once, others on each question. */
export class Buckets {
  private readonly byKey = new Map<string, Bucket>()
  /** By rank of the session, where keys do not depend on the place. */
  private readonly fixed: readonly (readonly Bucket[])[] = []
  private readonly keyOf: ((view: View) => string | null) | null = null

  constructor(sharing: Sharing, subjects: readonly Subject[]) {
    if ('one' in sharing) this.keyOf = sharing.one
    else {
      this.fixed = subjects.map((subject) =>
        [...new Set(sharing.many(subject))].map((key) => this.bucket(key)),
      )
    }
  }

  /** The buckets that a placed session belongs to. */
  of(view: View): readonly Bucket[] {
    if (!this.keyOf) return this.fixed[view.rank]!
    const key = this.keyOf(view)
    return key === null ? NONE : this.bucket(key).alone
  }

  enter(view: View): void {
    for (const { members } of this.of(view)) insert(members, view)
  }

  leave(view: View): void {
    for (const { members } of this.of(view)) members.splice(members.indexOf(view), 1)
  }

  private bucket(key: string): Bucket {
    return this.byKey.get(key) ?? this.open(key)
  }

  private open(key: string): Bucket {
    const alone: Bucket[] = []
    const bucket = { key, members: [], alone: alone as unknown as [Bucket] }
    alone.push(bucket)
    this.byKey.set(key, bucket)
    return bucket
  }
}

const NONE: readonly Bucket[] = []

/** Keeps the order; shifts from the end, where nothing has to be allocated. */
function insert(members: View[], view: View): void {
  let position = members.length
  members.push(view)
  while (position > 0 && startsBefore(view, members[position - 1]!)) {
    members[position] = members[position - 1]!
    position--
  }
  members[position] = view
}

export const startsBefore = (a: View, b: View): boolean =>
  a.during.from < b.during.from || (a.during.from === b.during.from && a.rank < b.rank)

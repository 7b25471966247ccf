import type { Sharing } from '../rules/rule'
import type { Subject } from '../world/subject'
import type { View } from '../world/view'

/** The placed sessions that share a key, in the order that the buckets were given, then by rank. */
export interface Bucket {
  readonly key: string
  readonly members: View[]
  readonly alone: readonly [Bucket]
  /** Counts its changes, so that an answer about its members can be kept for as long as it holds. */
  changes: number
}

/** A minute by which the members of a key are put in order. */
export type Order = (view: View, key: string) => number

/** Neighbours by key. Keys that depend on the session alone are looked up once, others on each question. */
export class Buckets {
  private readonly byKey = new Map<string, Bucket>()
  /** By rank of the session, where keys do not depend on the place. */
  private readonly fixed: readonly (readonly Bucket[])[] = []
  private readonly keyOf: ((view: View) => string | null) | null = null

  constructor(
    sharing: Sharing,
    subjects: readonly Subject[],
    private readonly order: Order,
  ) {
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
    for (const bucket of this.of(view)) {
      bucket.changes++
      this.insert(bucket, view)
    }
  }

  leave(view: View): void {
    for (const bucket of this.of(view)) {
      bucket.changes++
      bucket.members.splice(bucket.members.indexOf(view), 1)
    }
  }

  private bucket(key: string): Bucket {
    return this.byKey.get(key) ?? this.open(key)
  }

  private open(key: string): Bucket {
    const alone: Bucket[] = []
    const bucket = { key, members: [], alone: alone as unknown as [Bucket], changes: 0 }
    alone.push(bucket)
    this.byKey.set(key, bucket)
    return bucket
  }

  /** Keeps the order; shifts from the end, where nothing has to be allocated. */
  private insert({ members, key }: Bucket, view: View): void {
    const minute = this.order(view, key)
    let position = members.length
    members.push(view)
    while (position > 0 && this.precedes(view, minute, members[position - 1]!, key)) {
      members[position] = members[position - 1]!
      position--
    }
    members[position] = view
  }

  /** Whether a session of which the minute is known already comes before a member. */
  precedes(view: View, minute: number, member: View, key: string): boolean {
    const other = this.order(member, key)
    return minute < other || (minute === other && view.rank < member.rank)
  }
}

const NONE: readonly Bucket[] = []

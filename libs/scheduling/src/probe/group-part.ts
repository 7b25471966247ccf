import type { Found, GroupRule } from '../rules/rule'
import type { View } from '../world/view'
import type { Bucket } from './bucket'
import type { Buckets } from './buckets'
import type { Gatherings } from './gatherings'
import { Part, sameFacts, type Sink } from './part'

type Answer = ReturnType<GroupRule['find']>

/** An answer, and after which change of its bucket it was given. */
interface Known {
  readonly changes: number
  readonly answer: Answer
}

/** A group rule asks each group that the moved session joins or leaves, as it would be then. */
export class GroupPart extends Part {
  private readonly buckets: Buckets
  /** Keys that are asked even without a member. */
  private readonly always: ReadonlySet<string>
  /** A list of each length, to imagine a group without allocating. */
  private readonly lists: View[][] = []
  /** What a bucket answers as it stands. */
  private readonly asItIs = new Map<Bucket, Known>()
  /** What it answers without one of its members: the same wherever that one is taken to. */
  private readonly without = new Map<View, Map<Bucket, Known>>()

  constructor(
    override readonly rule: GroupRule,
    number: number,
    gatherings: Gatherings,
  ) {
    super(rule, number, gatherings.world)
    this.buckets = gatherings.bucketsOf(rule)
    this.always = new Set(rule.always(gatherings.world))
  }

  concerns(rank: number): boolean {
    return this.buckets.canGather(rank)
  }

  concernsOff(rank: number): boolean {
    return this.concerns(rank)
  }

  difference(after: View, before: View, sink: Sink): void {
    const joined = after.placed ? this.buckets.of(after) : NONE
    const left = before.placed ? this.buckets.of(before) : NONE
    for (let i = 0; i < joined.length; i++) {
      const bucket = joined[i]!
      const then = this.askWith(bucket, after, left.includes(bucket) ? before : null)
      if (then) this.compare(bucket, then, sink)
    }
    for (let i = 0; i < left.length; i++) {
      const bucket = left[i]!
      const then = !joined.includes(bucket) && this.askWithout(bucket, before)
      if (then) this.compare(bucket, then, sink)
    }
  }

  /** Says what a bucket would answer then, and does not answer now. */
  private compare(bucket: Bucket, then: readonly Found[], sink: Sink): void {
    const now = this.askNow(bucket) || []
    for (const found of then) {
      if (sink.done) return
      if (!now.some((other) => same(found, other))) sink.say(this, found.sessions, found.facts)
    }
  }

  private askNow(bucket: Bucket): Answer {
    const known = this.asItIs.get(bucket)
    if (known?.changes === bucket.changes) return known.answer
    const { members, key, changes } = bucket
    const answer = this.answers(members.length, key) && this.rule.find(members, key)
    this.asItIs.set(bucket, { changes, answer })
    return answer
  }

  private askWithout(bucket: Bucket, before: View): Answer {
    const { members, key, changes } = bucket
    if (!this.answers(members.length - 1, key)) return null
    const mine = this.without.get(before) ?? new Map<Bucket, Known>()
    const known = mine.get(bucket)
    if (known?.changes === changes) return known.answer
    const others = members.filter((member) => member !== before)
    const answer = this.rule.find(others, key)
    this.without.set(before, mine.set(bucket, { changes, answer }))
    return answer
  }

  private askWith(bucket: Bucket, after: View, before: View | null): Answer {
    const count = bucket.members.length + (before ? 0 : 1)
    if (!this.answers(count, bucket.key)) return null
    return this.rule.find(this.imagine(bucket, count, after, before), bucket.key)
  }

  /** A group without members is none, unless the rule always asks for it. */
  private answers(count: number, key: string): boolean {
    const { least, most } = this.rule
    return count >= least && count <= most && (count > 0 || this.always.has(key))
  }

  /** The members without `before` and with `after`, in order: `count` of them. */
  private imagine(
    bucket: Bucket,
    count: number,
    after: View,
    before: View | null,
  ): readonly View[] {
    const { members, key } = bucket
    const list = (this.lists[count] ??= [])
    const minute = this.buckets.minuteOf(after, key)
    let waiting: View | null = after
    let next = 0
    for (let i = 0; i < members.length; i++) {
      if (members[i] === before) continue
      if (waiting && bucket.goesBefore(waiting, minute, i)) {
        list[next++] = waiting
        waiting = null
      }
      list[next++] = members[i]!
    }
    if (waiting) list[next] = waiting
    return list
  }
}

const NONE: readonly Bucket[] = []

/** The same facts of the same sessions. Most are in the same order, too: then nobody has to search. */
const same = (a: Found, b: Found): boolean =>
  a.sessions.length === b.sessions.length &&
  sameFacts(a.facts, b.facts) &&
  a.sessions.every(
    ({ rank }, i) =>
      b.sessions[i]!.rank === rank || b.sessions.some((other) => other.rank === rank),
  )

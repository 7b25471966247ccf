import type { Found, GroupRule } from '../rules/rule'
import type { View } from '../world/view'
import type { World } from '../world/world'
import { Buckets, insert, type Bucket } from './buckets'
import { sameFacts, type Part, type Sink } from './part'

/** A group rule asks each group that the moved session leaves or joins, as it would be then. */
export class GroupPart implements Part {
  private readonly buckets: Buckets
  /** The group as it would be; reused from question to question. */
  private readonly then: View[] = []

  constructor(
    readonly rule: GroupRule,
    readonly number: number,
    world: World,
  ) {
    this.buckets = new Buckets(rule.sharing, world.subjects)
  }

  enter(view: View): void {
    this.buckets.enter(view)
  }

  leave(view: View): void {
    this.buckets.leave(view)
  }

  difference(after: View, before: View, sink: Sink): void {
    const joined = after.placed ? this.buckets.of(after) : NONE
    for (let i = 0; i < joined.length; i++) this.inBucket(joined[i]!, after, before, sink)
    if (!before.placed) return
    const left = this.buckets.of(before)
    for (let i = 0; i < left.length; i++) {
      if (!joined.includes(left[i]!)) this.inBucket(left[i]!, null, before, sink)
    }
  }

  private inBucket(bucket: Bucket, after: View | null, before: View, sink: Sink): void {
    const { then, rule } = this
    then.length = 0
    for (let i = 0; i < bucket.members.length; i++) {
      if (bucket.members[i] !== before) then.push(bucket.members[i]!)
    }
    if (after) insert(then, after)
    const found = ask(rule, then, bucket.key)
    if (!found) return
    const now = ask(rule, bucket.members, bucket.key) || []
    for (const one of found) {
      if (!now.some((other) => same(one, other))) sink.say(this, one.sessions, one.facts)
    }
  }
}

/** A group without members is none. */
const ask = (rule: GroupRule, members: readonly View[], key: string) =>
  members.length > 0 && rule.find(members, key)

const NONE: readonly Bucket[] = []

const same = (a: Found, b: Found): boolean =>
  a.sessions.length === b.sessions.length &&
  a.sessions.every((session) => b.sessions.some((other) => other.rank === session.rank)) &&
  sameFacts(a.facts, b.facts)

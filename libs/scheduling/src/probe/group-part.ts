import type { Found, GroupRule } from '../rules/rule'
import type { View } from '../world/view'
import type { World } from '../world/world'
import { Buckets, startsBefore, type Bucket } from './buckets'
import { sameFacts, type Part, type Sink } from './part'

/** A group rule asks each group that the moved session joins or leaves, as it would be then. */
export class GroupPart implements Part {
  private readonly buckets: Buckets
  /** A list of each length, to imagine a group without allocating. */
  private readonly lists: View[][] = []

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
    const left = before.placed ? this.buckets.of(before) : NONE
    for (let i = 0; i < left.length; i++) {
      if (!joined.includes(left[i]!)) this.inBucket(left[i]!, null, before, sink)
    }
  }

  private inBucket(bucket: Bucket, after: View | null, before: View, sink: Sink): void {
    const then = ask(this.rule, this.imagine(bucket.members, after, before), bucket.key)
    if (!then) return
    const now = ask(this.rule, bucket.members, bucket.key) || []
    for (const found of then) {
      if (!now.some((other) => same(found, other))) sink.say(this, found.sessions, found.facts)
    }
  }

  /** The members without `before` and with `after`, in order. */
  private imagine(members: readonly View[], after: View | null, before: View): readonly View[] {
    const length = members.length - (members.includes(before) ? 1 : 0) + (after ? 1 : 0)
    const list = (this.lists[length] ??= [])
    let waiting = after
    let next = 0
    for (let i = 0; i < members.length; i++) {
      const member = members[i]!
      if (member === before) continue
      if (waiting && startsBefore(waiting, member)) {
        list[next++] = waiting
        waiting = null
      }
      list[next++] = member
    }
    if (waiting) list[next] = waiting
    return list
  }
}

const NONE: readonly Bucket[] = []

/** A group without members is none. */
const ask = (rule: GroupRule, members: readonly View[], key: string) =>
  members.length > 0 && rule.find(members, key)

const same = (a: Found, b: Found): boolean =>
  a.sessions.length === b.sessions.length &&
  a.sessions.every((session) => b.sessions.some((other) => other.rank === session.rank)) &&
  sameFacts(a.facts, b.facts)

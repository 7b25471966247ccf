import type { Found, GroupRule } from '../rules/rule'
import type { View } from '../world/view'
import type { World } from '../world/world'
import { Buckets, type Bucket } from './buckets'
import { Part, sameFacts, type Sink } from './part'

type Answer = ReturnType<GroupRule['find']>

/** A group rule asks each group that the moved session joins or leaves, as it would be then. */
export class GroupPart extends Part {
  private readonly buckets: Buckets
  /** Keys that are asked even without a member. */
  private readonly always: ReadonlySet<string>
  /** A list of each length, to imagine a group without allocating. */
  private readonly lists: View[][] = []
  /** What a bucket answers as it stands, and after which of its changes. */
  private readonly answers = new Map<Bucket, { changes: number; answer: Answer }>()

  constructor(
    override readonly rule: GroupRule,
    number: number,
    world: World,
  ) {
    super(rule, number, world)
    this.buckets = new Buckets(rule.sharing, world.subjects, (view, key) => rule.order(view, key))
    this.always = new Set(rule.always(world))
  }

  override enter(view: View): void {
    this.buckets.enter(view)
  }

  override leave(view: View): void {
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
    const then = this.ask(this.imagine(bucket, after, before), bucket.key)
    if (!then) return
    const now = this.askNow(bucket) || []
    for (const found of then) {
      if (sink.done) return
      if (!now.some((other) => same(found, other))) sink.say(this, found.sessions, found.facts)
    }
  }

  /** A group without members is none, unless the rule always asks for it. */
  private ask(members: readonly View[], key: string): Answer {
    return (members.length > 0 || this.always.has(key)) && this.rule.find(members, key)
  }

  private askNow(bucket: Bucket): Answer {
    const known = this.answers.get(bucket)
    if (known?.changes === bucket.changes) return known.answer
    const answer = this.ask(bucket.members, bucket.key)
    this.answers.set(bucket, { changes: bucket.changes, answer })
    return answer
  }

  /** The members without `before` and with `after`, in order. */
  private imagine({ members, key }: Bucket, after: View | null, before: View): readonly View[] {
    const length = members.length - (members.includes(before) ? 1 : 0) + (after ? 1 : 0)
    const list = (this.lists[length] ??= [])
    const minute = after ? this.rule.order(after, key) : 0
    let waiting = after
    let next = 0
    for (let i = 0; i < members.length; i++) {
      const member = members[i]!
      if (member === before) continue
      if (waiting && this.buckets.precedes(waiting, minute, member, key)) {
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

const same = (a: Found, b: Found): boolean =>
  a.sessions.length === b.sessions.length &&
  a.sessions.every((session) => b.sessions.some((other) => other.rank === session.rank)) &&
  sameFacts(a.facts, b.facts)

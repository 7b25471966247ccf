import type { PairRule } from '../rules/rule'
import type { View } from '../world/view'
import type { Bucket } from './bucket'
import type { Buckets } from './buckets'
import type { Gatherings } from './gatherings'
import { Part, sameFacts, type Sink } from './part'

/** A pair rule asks the moved session with each of its neighbours. */
export class PairPart extends Part {
  private readonly buckets: Buckets
  private readonly reach: number

  constructor(
    override readonly rule: PairRule,
    number: number,
    gatherings: Gatherings,
  ) {
    super(rule, number, gatherings.world)
    const { sharing } = rule
    this.buckets = gatherings.bucketsOf({ sharing, daily: false, order: null, least: 2 })
    this.reach = rule.reach(gatherings.world)
  }

  concerns(rank: number): boolean {
    return this.buckets.canGather(rank)
  }

  difference(after: View, before: View, sink: Sink): void {
    if (!after.placed) return
    const buckets = this.buckets.of(after)
    for (let i = 0; i < buckets.length; i++) this.inBucket(buckets[i]!, after, before, sink)
  }

  private inBucket(bucket: Bucket, after: View, before: View, sink: Sink): void {
    const { key, members, minutes, ends } = bucket
    const { from, to } = after.during
    for (let i = 0; i < members.length && !sink.done; i++) {
      if (minutes[i]! > to + this.reach) break // and so do all that follow
      if (ends[i]! + this.reach < from || members[i] === before) continue
      const facts = this.ask(after, members[i]!, key)
      if (!facts) continue
      const said = this.isIn(bucket, before) && this.ask(before, members[i]!, key)
      if (!sameFacts(facts, said)) sink.say(this, [after, members[i]!], facts)
    }
  }

  private isIn(bucket: Bucket, before: View): boolean {
    return before.placed && this.buckets.of(before).includes(bucket)
  }

  private ask(session: View, other: View, key: string) {
    return session.rank < other.rank
      ? this.rule.find(session, other, key)
      : this.rule.find(other, session, key)
  }
}

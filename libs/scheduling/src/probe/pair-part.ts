import type { PairRule } from '../rules/rule'
import type { View } from '../world/view'
import type { World } from '../world/world'
import { Buckets, type Bucket } from './buckets'
import { Part, sameFacts, type Sink } from './part'

/** A pair rule asks the moved session with each of its neighbours. */
export class PairPart extends Part {
  private readonly buckets: Buckets

  constructor(
    override readonly rule: PairRule,
    number: number,
    world: World,
  ) {
    super(rule, number, world)
    this.buckets = new Buckets(rule.sharing, world.subjects, inNoOrder)
  }

  override enter(view: View): void {
    this.buckets.enter(view)
  }

  override leave(view: View): void {
    this.buckets.leave(view)
  }

  difference(after: View, before: View, sink: Sink): void {
    if (!after.placed) return
    const buckets = this.buckets.of(after)
    for (let i = 0; i < buckets.length; i++) this.inBucket(buckets[i]!, after, before, sink)
  }

  private inBucket({ key, members }: Bucket, after: View, before: View, sink: Sink): void {
    for (let i = 0; i < members.length && !sink.done; i++) {
      const other = members[i]!
      if (other === before) continue
      const facts = this.ask(after, other, key)
      if (!facts) continue
      const said = members.includes(before) && this.ask(before, other, key)
      if (!sameFacts(facts, said)) sink.say(this, [after, other], facts)
    }
  }

  private ask(session: View, other: View, key: string) {
    return session.rank < other.rank
      ? this.rule.find(session, other, key)
      : this.rule.find(other, session, key)
  }
}

/** Pairs know no order: each is asked for itself. */
const inNoOrder = (): number => 0

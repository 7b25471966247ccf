import type { Interval } from '../model/plan'
import type { Facts, SessionRule } from '../rules/rule'
import type { View } from '../world/view'
import type { World } from '../world/world'
import { Part, sameFacts, type Sink } from './part'
import { Rows } from './rows'

/** A session rule asks the moved session alone, of items fixed when the plan was compiled. */
export class SessionPart extends Part {
  /** By rank of the session. */
  private readonly items = new Rows<unknown>()
  /** From and until when each of them is on, where it has times of its own. */
  private readonly spans: readonly number[] | null
  /** Whether it has something to say when the session is off the board; by rank. */
  private readonly saysOff: readonly boolean[]

  constructor(
    override readonly rule: SessionRule,
    number: number,
    world: World,
  ) {
    super(rule, number, world)
    for (const subject of world.subjects) this.items.add(rule.each(subject, world))
    this.spans = rule.during && spansOf(this.items.all, rule.during)
    this.saysOff = world.subjects.map((subject) => Boolean(rule.unplaced(subject)))
  }

  /** What it asks of a session, one by one; by rank. */
  itemsOf(rank: number): readonly unknown[] {
    const { all, bounds } = this.items
    return all.slice(bounds[2 * rank]!, bounds[2 * rank + 1]!)
  }

  /** Whether it finds anything where a session stands. */
  finds(session: View): boolean {
    return this.itemsOf(session.rank).some((item) => this.rule.find(session, item))
  }

  concerns(rank: number): boolean {
    return this.itemsOf(rank).length > 0 || this.saysOff[rank]!
  }

  concernsOff(rank: number): boolean {
    return this.saysOff[rank]!
  }

  difference(after: View, before: View, sink: Sink): void {
    if (after.placed) this.placed(after, before, sink)
    else if (before.placed) this.takenOff(after, before, sink)
  }

  private placed(after: View, before: View, sink: Sink): void {
    const { rule, spans } = this
    const { all, bounds } = this.items
    const { from, to } = after.during
    const end = bounds[2 * after.rank + 1]!
    for (let i = bounds[2 * after.rank]!; i < end && !sink.done; i++) {
      if (spans && (spans[2 * i]! >= to || spans[2 * i + 1]! <= from)) continue
      const facts = rule.find(after, all[i])
      if (!facts) continue
      const said = before.placed ? rule.find(before, all[i]) : rule.unplaced(before)
      if (!sameFacts(facts, said)) sink.say(this, after.alone, facts)
    }
  }

  private takenOff(after: View, before: View, sink: Sink): void {
    const facts = this.rule.unplaced(after)
    if (facts && !this.said(before, facts)) sink.say(this, after.alone, facts)
  }

  private said(before: View, facts: Facts): boolean {
    return this.itemsOf(before.rank).some((item) => sameFacts(facts, this.rule.find(before, item)))
  }
}

/** Two numbers an item. */
function spansOf(
  items: readonly unknown[],
  during: (item: unknown) => readonly Interval[],
): number[] {
  const spans: number[] = []
  for (const item of items) {
    let from = Infinity
    let to = -Infinity
    for (const time of during(item)) {
      from = Math.min(from, time.from)
      to = Math.max(to, time.to)
    }
    spans.push(from, to)
  }
  return spans
}

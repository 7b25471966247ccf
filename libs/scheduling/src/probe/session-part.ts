import type { Interval } from '../model/plan'
import type { Facts, SessionRule } from '../rules/rule'
import type { View } from '../world/view'
import type { World } from '../world/world'
import { Part, sameFacts, type Sink } from './part'

/** A session rule asks the moved session alone, of items fixed when the plan was compiled. */
export class SessionPart extends Part {
  /** By rank of the session. */
  private readonly items: readonly (readonly unknown[])[]
  /** From and until when each of them is on, where it has times of its own: found out when first asked; by rank. */
  private readonly spans: (readonly number[] | undefined)[] = []
  private readonly known = new Map<readonly unknown[], readonly number[]>()
  /** Whether it has something to say when the session is off the board; by rank. */
  private readonly saysOff: readonly boolean[]

  constructor(
    override readonly rule: SessionRule,
    number: number,
    world: World,
  ) {
    super(rule, number, world)
    this.items = world.subjects.map((subject) => rule.each(subject, world))
    this.saysOff = world.subjects.map((subject) => Boolean(rule.unplaced(subject)))
  }

  /** What it asks of a session, one by one; by rank. */
  itemsOf(rank: number): readonly unknown[] {
    return this.items[rank]!
  }

  /** Whether it finds anything where a session stands. */
  finds(session: View): boolean {
    return this.items[session.rank]!.some((item) => this.rule.find(session, item))
  }

  concerns(rank: number): boolean {
    return this.items[rank]!.length > 0 || this.saysOff[rank]!
  }

  concernsOff(rank: number): boolean {
    return this.saysOff[rank]!
  }

  difference(after: View, before: View, sink: Sink): void {
    if (after.placed) this.placed(after, before, sink)
    else if (before.placed) this.takenOff(after, before, sink)
  }

  private placed(after: View, before: View, sink: Sink): void {
    const { rule } = this
    const items = this.items[after.rank]!
    const spans =
      rule.during && (this.spans[after.rank] ??= spansOf(items, rule.during, this.known))
    const { from, to } = after.during
    for (let i = 0; i < items.length && !sink.done; i++) {
      if (spans && (spans[2 * i]! >= to || spans[2 * i + 1]! <= from)) continue
      const facts = rule.find(after, items[i])
      if (!facts) continue
      const said = before.placed ? rule.find(before, items[i]) : rule.unplaced(before)
      if (!sameFacts(facts, said)) sink.say(this, after.alone, facts)
    }
  }

  private takenOff(after: View, before: View, sink: Sink): void {
    const facts = this.rule.unplaced(after)
    if (facts && !this.said(before, facts)) sink.say(this, after.alone, facts)
  }

  private said(before: View, facts: Facts): boolean {
    return this.items[before.rank]!.some((item) => sameFacts(facts, this.rule.find(before, item)))
  }
}

/** Two numbers an item. Many sessions have the same list of items: then they share its numbers. */
function spansOf(
  items: readonly unknown[],
  during: (item: unknown) => readonly Interval[],
  known: Map<readonly unknown[], readonly number[]>,
): readonly number[] {
  const same = known.get(items)
  if (same) return same
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
  known.set(items, spans)
  return spans
}

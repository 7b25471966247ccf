import type { Found, Group, GroupRule } from '../rules/rule'
import type { View } from '../world/view'
import { Bucket } from './bucket'
import type { Buckets } from './buckets'
import type { Gatherings } from './gatherings'
import { Part, sameFacts, type Sink } from './part'

/** A group rule asks each group that the moved session joins or leaves, as it would be then. */
export class GroupPart extends Part {
  private readonly buckets: Buckets
  private readonly least: number
  private readonly most: number
  /** Keys that are asked even without a session. */
  private readonly always: ReadonlySet<string>
  /** The sessions of a bucket among which the moved one comes: those from `first` to before `end`, so many of them. */
  private readonly range = { first: 0, end: 0, size: 0 }
  /** A group of each size, to imagine one without allocating. */
  private readonly imagined: Bucket[] = []

  constructor(
    override readonly rule: GroupRule,
    number: number,
    gatherings: Gatherings,
  ) {
    super(rule, number, gatherings.world)
    this.buckets = gatherings.own(rule)
    this.least = rule.least
    this.most = rule.most
    this.always = new Set(rule.always(gatherings.world))
  }

  concerns(rank: number): boolean {
    return this.buckets.canGather(rank)
  }

  concernsOff(rank: number): boolean {
    return this.concerns(rank)
  }

  difference(after: View, before: View, sink: Sink): void {
    const { all, bounds } = this.buckets.rows
    const joined = this.buckets.rowOf(after)
    const left = this.buckets.rowOf(before)
    const stays = joined === left ? before : null
    for (let i = bounds[2 * joined]!; i < bounds[2 * joined + 1]!; i++) {
      this.join(all[i]!, after, stays, sink)
    }
    if (stays) return
    for (let i = bounds[2 * left]!; i < bounds[2 * left + 1]!; i++) {
      this.compare(all[i]!, this.askWithout(all[i]!, before), sink)
    }
  }

  /** Asks of a bucket with `after` and without `before`. */
  private join(bucket: Bucket, after: View, before: View | null, sink: Sink): void {
    const { range } = this
    range.first = 0
    range.end = bucket.size
    range.size = bucket.size - (before ? 1 : 0)
    if (range.size + 1 < this.least) return
    if (this.rule.runs) this.narrow(bucket, after, before)
    if (this.answers(range.size + 1, bucket.key)) {
      this.compare(bucket, this.find(this.imagine(bucket, after, before), bucket.key), sink)
    }
    if (this.rule.runs && before) this.otherRuns(bucket, before, sink)
  }

  /** Narrows the range to the run that a session joins. */
  private narrow({ size, sessions, from, to, key }: Bucket, after: View, before: View | null) {
    const { range, rule } = this
    const begins = rule.reading.from(after, key)
    const ends = rule.reading.to(after, key)
    let until = -Infinity
    range.size = 0
    for (range.end = 0; range.end < size; range.end++) {
      const i = range.end
      if (sessions[i] === before) continue
      if (from[i]! > until) {
        if (from[i]! > ends) break
        if (until < begins) this.startAt(i)
      }
      until = Math.max(until, to[i]!)
      range.size++
    }
    if (until < begins) this.startAt(range.end)
  }

  private startAt(position: number): void {
    this.range.first = position
    this.range.size = 0
  }

  /** The runs that `after` does not join say what they say without `before`. */
  private otherRuns(bucket: Bucket, before: View, sink: Sink): void {
    const { first, end } = this.range
    const found = this.askWithout(bucket, before)
    for (let i = 0; i < found.length; i++) {
      const position = bucket.sessions.indexOf(found[i]!.sessions[0] as View)
      if (position < first || position >= end) this.sayIfNew(bucket, found[i]!, sink)
    }
  }

  private askWithout(bucket: Bucket, before: View): readonly Found[] {
    const size = bucket.size - 1
    if (!this.answers(size, bucket.key)) return NOTHING
    const position = bucket.sessions.indexOf(before)
    return (bucket.without[position] ??= this.find(without(bucket, position), bucket.key))
  }

  /** Says what is found of a bucket then, and is not found now. */
  private compare(bucket: Bucket, then: readonly Found[], sink: Sink): void {
    for (let i = 0; i < then.length; i++) this.sayIfNew(bucket, then[i]!, sink)
  }

  private sayIfNew(bucket: Bucket, found: Found, sink: Sink): void {
    if (sink.done) return
    bucket.said ??= this.answers(bucket.size, bucket.key) ? this.find(bucket, bucket.key) : NOTHING
    if (!isAmong(bucket.said, found)) sink.say(this, found.sessions, found.facts)
  }

  private find(group: Group, key: string): readonly Found[] {
    return this.rule.find(group, key) || NOTHING
  }

  /** A group without sessions is none, unless the rule always asks for it. */
  private answers(size: number, key: string): boolean {
    return size >= this.least && size <= this.most && (size > 0 || this.always.has(key))
  }

  /** The sessions of the range without `before` and with `after`, in order. */
  private imagine(bucket: Bucket, after: View, before: View | null): Bucket {
    const { key, sessions, from, to, counts } = bucket
    const { reading } = this.rule
    const { first, end, size } = this.range
    const group = (this.imagined[size] ??= new Bucket(key))
    const begins = reading.from(after, key)
    let next = 0
    let waiting = true
    for (let i = first; i < end; i++) {
      const session = sessions[i]!
      if (session === before) continue
      if (waiting && bucket.goesBefore(after, begins, i)) {
        waiting = false
        group.put(next++, after, begins, reading.to(after, key), reading.counts(after, key))
      }
      group.put(next++, session, from[i]!, to[i]!, counts[i]!)
    }
    if (waiting) group.put(next, after, begins, reading.to(after, key), reading.counts(after, key))
    return group
  }
}

/** What one asks is kept: so it is asked of a group of its own. */
function without({ sessions, from, to, counts }: Bucket, position: number): Group {
  const others = <T>(all: readonly T[]) => all.filter((_, i) => i !== position)
  return { sessions: others(sessions), from: others(from), to: others(to), counts: others(counts) }
}

const NOTHING: readonly Found[] = []

const isAmong = (all: readonly Found[], one: Found): boolean => {
  for (let i = 0; i < all.length; i++) if (same(one, all[i]!)) return true
  return false
}

/** The same facts of the same sessions. Most are in the same order, too: then nobody has to search. */
function same(a: Found, b: Found): boolean {
  const { sessions } = a
  const others = b.sessions
  if (sessions.length !== others.length || !sameFacts(a.facts, b.facts)) return false
  for (let i = 0; i < sessions.length; i++) {
    const { rank } = sessions[i]!
    if (others[i]!.rank !== rank && !others.some((other) => other.rank === rank)) return false
  }
  return true
}

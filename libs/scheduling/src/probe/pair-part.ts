import { itsTime, type PairRule } from '../rules/rule'
import type { View } from '../world/view'
import type { Bucket } from './bucket'
import type { Buckets } from './buckets'
import type { Gatherings } from './gatherings'
import { Part, sameFacts, type Sink } from './part'

/** A pair rule asks the moved session with each of its neighbours. */
export class PairPart extends Part {
  readonly buckets: Buckets
  readonly reach: number
  private readonly round: Round

  constructor(
    override readonly rule: PairRule,
    number: number,
    gatherings: Gatherings,
  ) {
    super(rule, number, gatherings.world)
    const { sharing } = rule
    this.buckets = gatherings.shared({ sharing, daily: false, reading: itsTime, least: 2 })
    this.reach = rule.reach(gatherings.world)
    this.round = new Round(this.buckets, [this])
  }

  concerns(rank: number): boolean {
    return this.buckets.canGather(rank)
  }

  concernsOff(): boolean {
    return false
  }

  difference(after: View, before: View, sink: Sink): void {
    this.round.difference(after, before, sink)
  }

  /** Asks of the moved session with one of its neighbours; `before` if it is its neighbour already. */
  meet(bucket: Bucket, other: View, after: View, before: View | null, sink: Sink): void {
    const facts = this.ask(after, other, bucket.key)
    if (!facts) return
    const said = before && this.ask(before, other, bucket.key)
    if (!sameFacts(facts, said)) sink.say(this, [after, other], facts)
  }

  private ask(session: View, other: View, key: string) {
    return session.rank < other.rank
      ? this.rule.find(session, other, key)
      : this.rule.find(other, session, key)
  }
}

/** Goes round the neighbours once for all rules that gather them alike. */
export class Round {
  private readonly reach: number

  constructor(
    private readonly buckets: Buckets,
    private readonly parts: readonly PairPart[],
  ) {
    this.reach = Math.max(...parts.map((part) => part.reach))
  }

  concerns(rank: number): boolean {
    return this.buckets.canGather(rank)
  }

  /** Says what is found where `after` stands, and is not found now. */
  difference(after: View, before: View, sink: Sink): void {
    const { all, bounds } = this.buckets.rows
    const row = this.buckets.rowOf(after)
    const there = this.buckets.rowOf(before) === row ? before : null
    for (let i = bounds[2 * row]!; i < bounds[2 * row + 1]!; i++) {
      this.inBucket(all[i]!, after, there, sink)
    }
  }

  private inBucket(bucket: Bucket, after: View, before: View | null, sink: Sink): void {
    const { size, sessions } = bucket
    const from = after.during.from - this.reach
    const to = after.during.to + this.reach
    for (let i = 0; i < size && !sink.done; i++) {
      if (bucket.from[i]! > to) break // and so do all that follow
      if (bucket.to[i]! < from || sessions[i] === before) continue
      for (let k = 0; k < this.parts.length; k++) {
        this.parts[k]!.meet(bucket, sessions[i]!, after, before, sink)
      }
    }
  }
}

/** A round for each way to gather; not of rules that say the same wherever a session stands. */
export function roundsOf(parts: readonly Part[]): Round[] {
  const moving = parts.filter(isPairThatMoves)
  const gatherings = [...new Set(moving.map((part) => part.buckets))]
  return gatherings.map(
    (buckets) =>
      new Round(
        buckets,
        moving.filter((part) => part.buckets === buckets),
      ),
  )
}

const isPairThatMoves = (part: Part): part is PairPart =>
  part instanceof PairPart && part.rule.reads !== 'session'

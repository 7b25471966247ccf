import type { Fact } from '@roundtable/contracts'

/** A fact as the log holds it. The platform knows its envelope; what `kind` and `data` mean is the features' matter. */
export interface LoggedFact extends Pick<Fact, 'stream' | 'prev' | 'seq' | 'at'> {
  readonly kind: string
  readonly data: unknown
}

/** The last facts of one stream, numbered without a hole, so that a client can resume without a query (DESIGN 7). */
export class Ring {
  private facts: LoggedFact[] = []

  constructor(
    private last: number,
    private readonly capacity = 1000,
  ) {}

  /** Number of the last fact. */
  get seq(): number {
    return this.last
  }

  /** Takes the next fact; false, and nothing taken, when it is not the next one. */
  push(fact: LoggedFact): boolean {
    if (fact.seq !== this.last + 1) return false
    this.facts.push(fact)
    this.last = fact.seq
    // Cut in bulk: a shift per fact would move the whole ring every time.
    if (this.facts.length >= 2 * this.capacity) this.facts = this.facts.slice(-this.capacity)
    return true
  }

  /** The facts after `seq`, in order; null when the ring does not reach back that far, or has not come that far. */
  after(seq: number): LoggedFact[] | null {
    const missing = this.last - seq
    if (missing < 0 || missing > Math.min(this.facts.length, this.capacity)) return null
    return missing === 0 ? [] : this.facts.slice(-missing)
  }
}

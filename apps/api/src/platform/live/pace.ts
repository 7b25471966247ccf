import type { LoggedFact } from './ring'

/** While facts keep coming, listeners hear of them ten times a second. */
const rhythm = 100

/**
 * Gathers the facts of a stream for delivery. On a quiet stream a fact leaves at once; those that come within a moment
 * after a delivery wait for the moment's end and leave together, so a burst costs few writes per listener.
 */
export class Pace {
  private waiting: LoggedFact[] = []
  private moment: NodeJS.Timeout | undefined

  constructor(private readonly deliver: (facts: readonly LoggedFact[]) => void) {}

  /** Number of the last fact delivered, of a stream whose last fact is `head`. */
  delivered(head: number): number {
    return this.waiting[0]?.prev ?? head
  }

  take(fact: LoggedFact): void {
    this.waiting.push(fact)
    if (this.moment || this.waiting.length > 1) return
    // Facts of one reading are handed on in one go: they leave together.
    queueMicrotask(() => this.flush())
  }

  /** Forgets what waits: the stream jumped. */
  drop(): void {
    this.waiting = []
  }

  stop(): void {
    clearTimeout(this.moment)
    this.flush()
    clearTimeout(this.moment)
  }

  private flush(): void {
    this.moment = undefined
    const facts = this.waiting
    if (facts.length === 0) return
    this.waiting = []
    const since = performance.now()
    this.deliver(facts)
    // To thousands, handing out takes long: as long as it took, the rest of the process has its turn.
    const took = performance.now() - since
    this.moment = setTimeout(() => this.flush(), Math.max(rhythm, took))
  }
}

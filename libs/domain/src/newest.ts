/** Time as a rate needs it; a spec gives its own. */
export interface Pace {
  readonly now: () => number
  /** Runs `act` after some milliseconds; answers how to give it up. */
  readonly after: (ms: number, act: () => void) => () => void
}

/** Lets one value through per pause: the first at once, later the newest of what came meanwhile. */
export class Newest<T> {
  private newest: T | undefined
  private giveUp: (() => void) | null = null
  private last = -Infinity

  constructor(
    private readonly pause: number,
    private readonly pace: Pace,
    private readonly pass: (value: T) => void,
  ) {}

  take(value: T): void {
    this.newest = value
    const wait = Math.max(0, this.last + this.pause - this.pace.now())
    this.giveUp ??= this.pace.after(wait, () => this.letThrough())
  }

  stop(): void {
    this.giveUp?.()
    this.giveUp = null
  }

  private letThrough(): void {
    this.giveUp = null
    this.last = this.pace.now()
    this.pass(this.newest as T)
  }
}

/** Something that is done once the hand has stayed with it for a while; another one, or none, takes its place. */
export class Later<T> {
  private waiting: T | null = null
  private due = 0
  private timer: ReturnType<typeof setTimeout> | null = null

  constructor(
    private readonly ms: number,
    private readonly act: (what: T) => void,
  ) {}

  /** The hand is with this now, or with nothing. */
  with(what: T | null): void {
    if (what === this.waiting) return
    this.waiting = what
    if (what === null) return
    this.due = performance.now() + this.ms
    // A hand on its way is with something else at every event: one timer looks after all of it.
    this.timer ??= setTimeout(this.look, this.ms)
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    this.waiting = null
  }

  private readonly look = (): void => {
    this.timer = null
    if (this.waiting === null) return
    const left = Math.ceil(this.due - performance.now())
    if (left > 0) this.timer = setTimeout(this.look, left)
    else this.act(this.waiting)
  }
}

/** Work that is done in rounds, one at a time: whoever asks while one runs has another begun after it. */
export class Rounds {
  private wanted = false
  private working: Promise<void> | null = null
  private closed = false

  /** `round`: one of them; it may ask for the next, and must not reject. */
  constructor(private readonly round: () => Promise<void>) {}

  /** Resolves when a round that began after this call has ended. */
  ask(): Promise<void> {
    this.wanted = true
    this.working ??= this.work()
    return this.working
  }

  /** No round begins any more; resolves when the last one has ended. */
  async close(): Promise<void> {
    this.closed = true
    await this.working
  }

  private async work(): Promise<void> {
    while (this.wanted && !this.closed) {
      this.wanted = false
      await this.round()
    }
    // In the same turn as the last look at `wanted`, so that no wish falls between them.
    this.working = null
  }
}

import { emptyQueue, joined, type KeptQueue } from './kept-queue'
import type { PlanMemory, Remembered } from './plan-memory'
import type { Elsewhere, QueueHome } from './queue-home'

interface Keepers {
  /** Where what waits outlives the page; absent: nowhere. */
  readonly home?: QueueHome
  readonly memory?: PlanMemory
}

interface Owner {
  /** A tab was closed before it had sent everything. */
  adopt: (queue: KeptQueue) => void
  changed: (state: { elsewhere: Elsewhere; kept?: boolean }) => void
}

/** What of a board outlives its page: the queue of this tab, and the plan as last known. */
export class Keeping {
  private opening: Promise<void> | null = null
  /** What is kept, until the board takes it on. */
  private kept: KeptQueue = emptyQueue
  private taken = false
  private stopWatching = () => {}

  constructor(
    private readonly keepers: Keepers,
    private readonly owner: Owner,
  ) {}

  /** Reads what was kept from before, once a visit. */
  async open(): Promise<void> {
    const { home } = this.keepers
    if (!home) return
    if (!this.opening) {
      this.stopWatching = home.watch(() => this.look(home))
      this.opening = home
        .open((queue) => this.comes(queue, home))
        .then((queue) => {
          this.kept = joined(queue, this.kept)
        })
    }
    await this.opening
    this.look(home)
  }

  /** The board is there: it has the queue from now on. */
  take(): KeptQueue {
    this.taken = true
    return this.kept
  }

  private comes(queue: KeptQueue, home: QueueHome): void {
    if (this.taken) return this.owner.adopt(queue)
    this.kept = joined(this.kept, queue)
    home.save(this.kept)
  }

  save(queue: KeptQueue): void {
    const { home } = this.keepers
    if (!home || !this.opening) return
    const kept = home.save(queue)
    this.owner.changed({ kept, elsewhere: home.elsewhere() })
  }

  async remembered(): Promise<Remembered | null> {
    return (await this.keepers.memory?.read()) ?? null
  }

  remember(remembered: Remembered): void {
    this.keepers.memory?.write(remembered)
  }

  close(): void {
    const { home } = this.keepers
    this.stopWatching()
    void this.opening?.then(() => home?.close())
    this.opening = null
  }

  private look(home: QueueHome): void {
    this.owner.changed({ elsewhere: home.elsewhere() })
  }
}

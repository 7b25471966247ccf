import { emptyQueue, type KeptQueue } from './kept-queue'
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
  private queue: Promise<KeptQueue> | null = null
  private stopWatching = () => {}

  constructor(
    private readonly keepers: Keepers,
    private readonly owner: Owner,
  ) {}

  /** What was kept from before, read once a visit. */
  async open(): Promise<KeptQueue> {
    const { home } = this.keepers
    if (!home) return emptyQueue
    if (!this.queue) {
      this.queue = home.open((queue) => this.owner.adopt(queue))
      this.stopWatching = home.watch(() => this.look(home))
    }
    const queue = await this.queue
    this.look(home)
    return queue
  }

  save(queue: KeptQueue): void {
    const { home } = this.keepers
    if (!home || !this.queue) return
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
    void this.queue?.then(() => home?.close())
    this.queue = null
  }

  private look(home: QueueHome): void {
    this.owner.changed({ elsewhere: home.elsewhere() })
  }
}

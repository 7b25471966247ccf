import type { Plan, Problem } from '@roundtable/contracts'
import { backoff } from '../../../platform/follow'
import { asked } from '../queue/sender'
import type { Sync } from './reconcile'
import type { Surroundings } from './surroundings'
import { readPlan } from './which-plan'

const leastWait = 500

/** What becomes of what was read. */
interface Reading {
  /** Has to be there too before anything is shown. */
  ready(): Promise<unknown>
  take(plan: Plan): void
  failed(problem: Problem): Promise<void>
  /** What is shown by then; null: nothing yet. */
  sync(): Sync | null
}

/** Reads the plan, one answer at a time; after a first success it goes on trying by itself. */
export class PlanReader {
  private reading = false
  private attempt = 0
  private giveUp = () => {}

  constructor(
    private readonly world: Surroundings,
    private readonly then: Reading,
  ) {}

  async read(): Promise<void> {
    if (this.reading) return
    this.reading = true
    this.giveUp()
    const [answer] = await Promise.all([asked(readPlan(this.world)), this.then.ready()])
    if (answer.ok) this.then.take(answer.value)
    else await this.then.failed(answer.problem)
    this.reading = false
    const sync = this.then.sync()
    // An answer from before the fact that asked for it: the next one is not asked for in the same breath.
    if (sync && (!answer.ok || sync.behind)) this.readLater()
    else this.attempt = 0
  }

  stop(): void {
    this.giveUp()
  }

  private readLater(): void {
    const ms = leastWait + backoff(this.attempt++, this.world.random())
    this.giveUp = this.world.after(ms, () => void this.read())
  }
}

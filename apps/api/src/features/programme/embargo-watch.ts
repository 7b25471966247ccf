import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common'
import { DataSource } from 'typeorm'
import { Changes } from '../../platform/database/change'
import { READS } from '../../platform/database/database.module'
import { Relay } from '../../platform/live/relay'
import { Rounds } from '../../platform/rounds'
import { openRelease, untilNextEnd } from './open-release'

/** After something went wrong, in ms. */
const again = 1_000
/** A timer is set for no longer, in ms: clocks are set, and machines sleep. */
const longest = 10 * 60_000

/**
 * Every node waits for the next end of an embargo, by the database's clock, and then tries to be the one that notes it.
 * What the public sees changes with that fact, not with a clock of its own: two nodes, one state, equal bytes (DESIGN 13).
 */
@Injectable()
export class EmbargoWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Programme')
  private readonly subscriptions: (() => void)[] = []
  private readonly rounds = new Rounds(() => this.round())
  private timer: NodeJS.Timeout | undefined
  private closed = false

  constructor(
    @Inject(READS) private readonly reads: DataSource,
    private readonly changes: Changes,
    private readonly relay: Relay,
  ) {}

  onApplicationBootstrap(): void {
    const look = () => void this.look()
    this.subscriptions.push(
      this.relay.onFact('plan', ({ kind }) => {
        if (kind === 'released') look()
      }),
      this.relay.onReset('plan', look),
    )
    look()
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true
    for (const unsubscribe of this.subscriptions) unsubscribe()
    clearTimeout(this.timer)
    await this.rounds.close()
  }

  /** Opens what may be opened by now, and waits for what comes next; resolves when that is done. */
  look(): Promise<void> {
    return this.rounds.ask()
  }

  private async round(): Promise<void> {
    await this.step().catch((error: unknown) => {
      this.logger.error(`The end of an embargo could not be looked for: ${String(error)}`)
      this.wake(again)
    })
  }

  private async step(): Promise<void> {
    const wait = await untilNextEnd(this.reads.manager)
    if (wait === null) return clearTimeout(this.timer)
    if (wait > 0) return this.wake(Math.min(wait, longest))
    const opened = await openRelease(this.changes)
    // Refused: the plan is locked for long, or the database is away.
    if (opened.ok) void this.rounds.ask()
    else this.wake(again)
  }

  private wake(ms: number): void {
    clearTimeout(this.timer)
    if (!this.closed) this.timer = setTimeout(() => void this.look(), ms).unref()
  }
}

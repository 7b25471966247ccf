import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common'
import type { Programme } from '@roundtable/contracts'
import { DataSource } from 'typeorm'
import { CONFIG, type Config } from '../../platform/config'
import { PUBLIC_READS } from '../../platform/database/database.module'
import { PublicSnapshots } from '../../platform/http/snapshots'
import { Relay } from '../../platform/live/relay'
import { PublicHistory } from './history/public-history'
import { putProgramme } from './public-bytes'
import { readProgramme } from './read-programme'

const again = 1_000

/** Keeps the bytes of the programme, its calendars and its plain pages: made at boot and once per fact, so that two nodes give one ETag (DESIGN 13). */
@Injectable()
export class ProgrammeSnapshot implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Programme')
  private readonly history = new PublicHistory()
  private wanted = false
  private working: Promise<void> | null = null
  private retry: NodeJS.Timeout | undefined
  private readonly subscriptions: (() => void)[] = []
  private closed = false

  constructor(
    @Inject(PUBLIC_READS) private readonly publicReads: DataSource,
    private readonly snapshots: PublicSnapshots,
    private readonly relay: Relay,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const refresh = () => void this.refresh()
    this.subscriptions.push(
      this.relay.onFact('programme', refresh),
      this.relay.onReset('programme', refresh),
    )
    await this.refresh()
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true
    for (const unsubscribe of this.subscriptions) unsubscribe()
    clearTimeout(this.retry)
    await this.working
  }

  /** Resolves when the bytes hold everything that was committed at the time of the call. */
  refresh(): Promise<void> {
    this.wanted = true
    this.working ??= this.work()
    return this.working
  }

  private async work(): Promise<void> {
    while (this.wanted && !this.closed) {
      this.wanted = false
      await this.build().catch((error: unknown) => this.tryAgain(error))
    }
    // In the same turn as the last look at `wanted`, so that no wish falls between them.
    this.working = null
  }

  private async build(): Promise<void> {
    const programme = await this.read()
    if (programme) putProgramme(this.snapshots, programme, this.config.publicUrl)
  }

  /** The programme as it is to be now; null before an event was set up. */
  read(): Promise<Programme | null> {
    return readProgramme(this.publicReads, this.history)
  }

  /** The last programme stays up while the database is away (I-22). */
  private tryAgain(error: unknown): void {
    this.logger.error(`The public programme could not be built: ${String(error)}`)
    clearTimeout(this.retry)
    if (!this.closed) this.retry = setTimeout(() => void this.refresh(), again).unref()
  }
}

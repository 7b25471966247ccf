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
import { Rounds } from '../../platform/rounds'
import { PublicHistory } from './history/public-history'
import { putProgramme } from './public-bytes'
import { readProgramme } from './read-programme'

const again = 1_000

/** Keeps the bytes of the programme, its calendars and its plain pages: made at boot and once per fact, so that two nodes give one ETag (DESIGN 13). */
@Injectable()
export class ProgrammeSnapshot implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Programme')
  private readonly history = new PublicHistory()
  private readonly rounds = new Rounds(() => this.build().catch((error) => this.tryAgain(error)))
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
    await this.rounds.close()
  }

  /** Resolves when the bytes hold everything that was committed at the time of the call. */
  refresh(): Promise<void> {
    return this.rounds.ask()
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

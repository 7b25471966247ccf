import {
  Global,
  Inject,
  Module,
  type DynamicModule,
  type FactoryProvider,
  type OnApplicationShutdown,
} from '@nestjs/common'
import type { DataSource } from 'typeorm'
import type { Config } from '../config'
import { Changes } from './change'
import {
  COMMANDS,
  dataSource,
  PUBLIC_READS,
  READS,
  type DatabaseRole,
  type Entities,
} from './data-sources'

export { COMMANDS, PUBLIC_READS, READS } from './data-sources'

const pools: readonly { token: symbol; role: DatabaseRole; size: number }[] = [
  { token: COMMANDS, role: 'app', size: 10 },
  { token: READS, role: 'app', size: 10 },
  { token: PUBLIC_READS, role: 'public_reader', size: 4 },
]

/** The pools and `Changes`, for every feature. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    @Inject(COMMANDS) private readonly commands: DataSource,
    @Inject(READS) private readonly reads: DataSource,
    @Inject(PUBLIC_READS) private readonly publicReads: DataSource,
  ) {}

  /** `config.databaseUrl` has to be there: `boot()` puts the embedded server's address in. */
  static forRoot(config: Config, entities: Entities = []): DynamicModule {
    const url = config.databaseUrl
    if (!url) throw new Error('The database has no address yet.')
    const providers = pools.map(({ token, role, size }): FactoryProvider => ({
      provide: token,
      useFactory: () => dataSource({ url, role, entities, size }).initialize(),
    }))
    const tokens = pools.map(({ token }) => token)
    return {
      module: DatabaseModule,
      providers: [...providers, Changes],
      exports: [...tokens, Changes],
    }
  }

  /** Last of all: whoever still finishes a request needs its connection. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.commands, this.reads, this.publicReads].map((pool) => pool.destroy()))
  }
}

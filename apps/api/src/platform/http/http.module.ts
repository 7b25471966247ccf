import {
  Global,
  Inject,
  Module,
  StandardSchemaSerializerInterceptor,
  type OnApplicationShutdown,
} from '@nestjs/common'
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core'
import type { DataSource } from 'typeorm'
import { CONFIG, type Config } from '../config'
import { COMMANDS } from '../database/data-sources'
import { poolOf } from '../database/pool-of'
import { AccessGuard } from './access.guard'
import { ApiDescription } from './api-description'
import { InFlight } from './in-flight'
import { OutcomeInterceptor } from './outcome'
import { ProblemFilter } from './problem.filter'
import { readSecret, Sessions } from './sessions'
import { PublicSnapshots } from './snapshots'
import { SystemController } from './system.controller'
import { ContractPipe } from './validation.pipe'

/** What every request passes: access, contract, outcome, problem. Interceptors open outwards: an outcome first, then what may leave. */
@Global()
@Module({
  controllers: [SystemController],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useClass: ContractPipe },
    { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
    { provide: APP_INTERCEPTOR, useClass: OutcomeInterceptor },
    {
      provide: Sessions,
      inject: [COMMANDS, CONFIG],
      useFactory: async (commands: DataSource, { publicUrl }: Config) =>
        new Sessions({
          pool: poolOf(commands),
          secret: await readSecret(commands, 'session'),
          https: publicUrl.startsWith('https:'),
        }),
    },
    InFlight,
    PublicSnapshots,
    ApiDescription,
  ],
  exports: [Sessions, PublicSnapshots, InFlight],
})
export class HttpModule implements OnApplicationShutdown {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  onApplicationShutdown(): void {
    this.sessions.close()
  }
}

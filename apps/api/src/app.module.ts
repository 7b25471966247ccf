import { Global, Module, type DynamicModule } from '@nestjs/common'
import { entities } from './entities'
import { AccessModule } from './features/access/access.module'
import { AgendaModule } from './features/agenda/agenda.module'
import { HostModule } from './features/host/host.module'
import { PeopleModule } from './features/people/people.module'
import { ProgrammeModule } from './features/programme/programme.module'
import { VenueModule } from './features/venue/venue.module'
import { CONFIG, type Config } from './platform/config'
import { DatabaseModule } from './platform/database/database.module'
import { FilesModule } from './platform/files/files.module'
import { HttpModule } from './platform/http/http.module'
import { IsolatedModule } from './platform/isolated/isolated.module'
import { JobsModule } from './platform/jobs/jobs.module'
import { LiveModule } from './platform/live/live.module'
import { MailModule } from './platform/mail/mail.module'
import { MetricsModule } from './platform/metrics/metrics.module'

/** The table of contents. */
@Global()
@Module({
  imports: [
    HttpModule,
    LiveModule,
    MetricsModule,
    IsolatedModule,
    FilesModule,
    JobsModule,
    MailModule,
    AccessModule,
    AgendaModule,
    HostModule,
    VenueModule,
    PeopleModule,
    ProgrammeModule,
  ],
})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [DatabaseModule.forRoot(config, entities)],
      providers: [{ provide: CONFIG, useValue: config }],
      exports: [CONFIG],
    }
  }
}

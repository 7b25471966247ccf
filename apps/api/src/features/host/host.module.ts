import { Module } from '@nestjs/common'
import { ChangeBody } from './change-body'
import { EditHost } from './edit-host'
import { HostController } from './host.controller'
import { ImportHost } from './import-host'
import { MapHost } from './map-host'
import { ReadHostPage } from './read-host-page'

/** The conference around us: its bodies, its timetable as numbered revisions, and what its words mean. */
@Module({
  controllers: [HostController],
  providers: [ReadHostPage, ImportHost, EditHost, MapHost, ChangeBody],
})
export class HostModule {}

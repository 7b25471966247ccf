import { Module } from '@nestjs/common'
import { EmbargoWatch } from './embargo-watch'
import { NoteTold } from './note-told'
import { ProgrammeSnapshot } from './programme-snapshot'
import { ProgrammeController } from './programme.controller'
import { PublishRelease } from './publish-release'
import { ReadAffected } from './read-affected'
import { ReadReleases } from './read-releases'

/** Releases, and what the public sees of them. */
@Module({
  controllers: [ProgrammeController],
  providers: [
    PublishRelease,
    ReadReleases,
    ReadAffected,
    NoteTold,
    ProgrammeSnapshot,
    EmbargoWatch,
  ],
})
export class ProgrammeModule {}

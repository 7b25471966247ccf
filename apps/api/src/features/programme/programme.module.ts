import { Module } from '@nestjs/common'
import { ProgrammeSnapshot } from './programme-snapshot'
import { ProgrammeController } from './programme.controller'
import { PublishRelease } from './publish-release'
import { ReadReleases } from './read-releases'

/** Releases, and what the public sees of them. */
@Module({
  controllers: [ProgrammeController],
  providers: [PublishRelease, ReadReleases, ProgrammeSnapshot],
})
export class ProgrammeModule {}

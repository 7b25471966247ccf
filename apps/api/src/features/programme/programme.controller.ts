import { Body, Controller, Inject, Param } from '@nestjs/common'
import { DataSource } from 'typeorm'
import { PUBLIC_READS } from '../../platform/database/database.module'
import type { Actor } from '../../platform/http/actor'
import { CurrentActor } from '../../platform/http/actor'
import { accepted, refused } from '../../platform/http/outcome'
import { Route, type BodyOf } from '../../platform/http/route'
import { noEvent } from '../agenda/load-agenda'
import { PublishRelease } from './publish-release'
import { readProgramme } from './read-programme'
import { ReadReleases } from './read-releases'

@Controller()
export class ProgrammeController {
  constructor(
    private readonly releases: ReadReleases,
    private readonly publishing: PublishRelease,
    @Inject(PUBLIC_READS) private readonly publicReads: DataSource,
  ) {}

  @Route('releases')
  list() {
    return this.releases.list()
  }

  @Route('releasePreview')
  preview() {
    return this.releases.preview()
  }

  @Route('publish')
  publish(@CurrentActor() actor: Actor, @Body() command: BodyOf<'publish'>) {
    return this.publishing.run(actor, command)
  }

  @Route('release')
  release(@Param('number') number: number) {
    return this.releases.bytes(number)
  }

  /** Reached only while there is no snapshot: before an event was set up. */
  @Route('programme')
  async programme() {
    const programme = await readProgramme(this.publicReads)
    return programme ? accepted(programme) : refused(noEvent)
  }
}

import { Body, Controller, Param, Query } from '@nestjs/common'
import { sha256 } from '../../platform/database/canonical-json'
import type { Actor } from '../../platform/http/actor'
import { CurrentActor } from '../../platform/http/actor'
import { accepted, FixedBytes, refused } from '../../platform/http/outcome'
import { Route, type BodyOf, type QueryOf } from '../../platform/http/route'
import { noEvent } from '../agenda/load-agenda'
import { NoteTold } from './note-told'
import { PublishRelease } from './publish-release'
import { ProgrammeSnapshot } from './programme-snapshot'
import { ReadAffected } from './read-affected'
import { ReadReleases } from './read-releases'

@Controller()
export class ProgrammeController {
  constructor(
    private readonly releases: ReadReleases,
    private readonly publishing: PublishRelease,
    private readonly affected: ReadAffected,
    private readonly told: NoteTold,
    private readonly snapshot: ProgrammeSnapshot,
  ) {}

  @Route('releases')
  list() {
    return this.releases.list()
  }

  @Route('releasePreview')
  preview(@CurrentActor() actor: Actor, @Query() query: QueryOf<'releasePreview'>) {
    return this.releases.preview(actor, query)
  }

  @Route('publish')
  publish(@CurrentActor() actor: Actor, @Body() command: BodyOf<'publish'>) {
    return this.publishing.run(actor, command)
  }

  @Route('release')
  release(@Param('number') number: number) {
    return this.releases.bytes(number)
  }

  @Route('releaseAffected')
  releaseAffected(@CurrentActor() actor: Actor, @Param('number') number: number) {
    return this.affected.run(actor, number)
  }

  @Route('toldOfRelease')
  toldOfRelease(
    @CurrentActor() actor: Actor,
    @Param('number') number: number,
    @Body() command: BodyOf<'toldOfRelease'>,
  ) {
    return this.told.run(actor, number, command)
  }

  /** Reached only while there is no snapshot: before an event was set up, and until the first fact after that. */
  @Route('programme')
  async programme() {
    const bytes = await this.snapshot.read()
    return bytes ? accepted(new FixedBytes(bytes, sha256(bytes).toString('hex'))) : refused(noEvent)
  }
}

import { Body, Controller, Param } from '@nestjs/common'
import { sha256 } from '../../platform/database/canonical-json'
import type { Actor } from '../../platform/http/actor'
import { CurrentActor } from '../../platform/http/actor'
import { accepted, FixedBytes, refused } from '../../platform/http/outcome'
import { Route, type BodyOf } from '../../platform/http/route'
import { noEvent } from '../agenda/load-agenda'
import { PublishRelease } from './publish-release'
import { ProgrammeSnapshot } from './programme-snapshot'
import { ReadReleases } from './read-releases'

@Controller()
export class ProgrammeController {
  constructor(
    private readonly releases: ReadReleases,
    private readonly publishing: PublishRelease,
    private readonly snapshot: ProgrammeSnapshot,
  ) {}

  @Route('releases')
  list() {
    return this.releases.list()
  }

  @Route('releasePreview')
  preview(@CurrentActor() actor: Actor) {
    return this.releases.preview(actor)
  }

  @Route('publish')
  publish(@CurrentActor() actor: Actor, @Body() command: BodyOf<'publish'>) {
    return this.publishing.run(actor, command)
  }

  @Route('release')
  release(@Param('number') number: number) {
    return this.releases.bytes(number)
  }

  /** Reached only while there is no snapshot: before an event was set up, and until the first fact after that. */
  @Route('programme')
  async programme() {
    const bytes = await this.snapshot.read()
    return bytes ? accepted(new FixedBytes(bytes, sha256(bytes).toString('hex'))) : refused(noEvent)
  }
}

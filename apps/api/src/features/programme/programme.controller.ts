import { Body, Controller, Inject, Param, Query } from '@nestjs/common'
import type { Programme } from '@roundtable/contracts'
import { CONFIG, type Config } from '../../platform/config'
import { sha256 } from '../../platform/database/canonical-json'
import type { Actor } from '../../platform/http/actor'
import { CurrentActor } from '../../platform/http/actor'
import { accepted, FixedBytes, refused, type Outcome } from '../../platform/http/outcome'
import type { Refusal } from '../../platform/http/problem'
import { Route, type BodyOf, type QueryOf } from '../../platform/http/route'
import { noEvent } from '../agenda/load-agenda'
import { NoteTold } from './note-told'
import { PublishRelease } from './publish-release'
import { ProgrammeSnapshot } from './programme-snapshot'
import {
  calendarType,
  programmeBytes,
  sessionCalendar,
  wholeCalendar,
  type CalendarFor,
} from './public-bytes'
import { ReadAffected } from './read-affected'
import { ReadReleases } from './read-releases'

const notReleased: Refusal = {
  word: 'not-found',
  detail: 'This session is not in the public programme.',
}

@Controller()
export class ProgrammeController {
  constructor(
    private readonly releases: ReadReleases,
    private readonly publishing: PublishRelease,
    private readonly affected: ReadAffected,
    private readonly told: NoteTold,
    private readonly snapshot: ProgrammeSnapshot,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
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

  @Route('programme')
  programme() {
    return this.unprepared(programmeBytes)
  }

  @Route('programmeCalendar')
  calendar(@Query() query: QueryOf<'programmeCalendar'>) {
    return this.unprepared((programme) => wholeCalendar(programme, this.calendarFor(query)))
  }

  @Route('sessionCalendar')
  sessionCalendar(@Param('id') id: string, @Query() query: QueryOf<'sessionCalendar'>) {
    return this.unprepared((programme) => sessionCalendar(programme, id, this.calendarFor(query)))
  }

  private calendarFor({ lang: language }: QueryOf<'programmeCalendar'>): CalendarFor {
    return { publicUrl: this.config.publicUrl, language }
  }

  /**
   * The same bytes as the prepared ones. Reached only while there are none: before an event was set up, until the first
   * fact after that, and for what is not in the programme.
   */
  private async unprepared(
    make: (programme: Programme) => Buffer | null,
  ): Promise<Outcome<FixedBytes>> {
    const programme = await this.snapshot.read()
    if (!programme) return refused(noEvent)
    const bytes = make(programme)
    if (!bytes) return refused(notReleased)
    const type = make === programmeBytes ? undefined : calendarType
    return accepted(new FixedBytes(bytes, sha256(bytes).toString('hex'), type))
  }
}

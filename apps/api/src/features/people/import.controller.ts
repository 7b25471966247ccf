import { Controller, Query } from '@nestjs/common'
import type { Actor } from '../../platform/http/actor'
import { CurrentActor } from '../../platform/http/actor'
import { Route, type QueryOf } from '../../platform/http/route'
import { UploadedFile, type Upload } from '../../platform/http/upload'
import { ImportPeople } from './import/import-people'
import { PeopleTemplate } from './import/people-template'

@Controller()
export class ImportController {
  constructor(
    private readonly people: ImportPeople,
    private readonly template: PeopleTemplate,
  ) {}

  @Route('importPeople')
  importPeople(
    @CurrentActor() actor: Actor,
    @UploadedFile() upload: Upload,
    @Query() query: QueryOf<'importPeople'>,
  ) {
    return this.people.run(actor, upload, query)
  }

  @Route('peopleTemplate')
  peopleTemplate(@CurrentActor() actor: Actor, @Query() query: QueryOf<'peopleTemplate'>) {
    return this.template.run(actor, query)
  }
}

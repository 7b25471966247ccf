import { Body, Controller, Param, Query } from '@nestjs/common'
import type { Actor } from '../../platform/http/actor'
import { CurrentActor } from '../../platform/http/actor'
import { Route, type BodyOf, type QueryOf } from '../../platform/http/route'
import { ChangePerson } from './change-person'
import { CreatePerson } from './create-person'
import { ListPeople } from './list-people'
import { ErasePerson } from './personal/erase-person'
import { ExportPerson } from './personal/export-person'
import { ShowPerson } from './show-person'

@Controller()
export class PeopleController {
  constructor(
    private readonly list: ListPeople,
    private readonly show: ShowPerson,
    private readonly creation: CreatePerson,
    private readonly change: ChangePerson,
    private readonly personalData: ExportPerson,
    private readonly erasure: ErasePerson,
  ) {}

  @Route('people')
  listPeople(@Query() query: QueryOf<'people'>) {
    return this.list.run(query)
  }

  @Route('person')
  showPerson(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.show.run(actor, id)
  }

  @Route('createPerson')
  createPerson(@CurrentActor() actor: Actor, @Body() command: BodyOf<'createPerson'>) {
    return this.creation.run(actor, command)
  }

  @Route('changePerson')
  changePerson(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() command: BodyOf<'changePerson'>,
  ) {
    return this.change.run(actor, id, command)
  }
  @Route('exportPerson')
  exportPerson(@Param('id') id: string) {
    return this.personalData.file(id)
  }

  @Route('erasePerson')
  erasePerson(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() command: BodyOf<'erasePerson'>,
  ) {
    return this.erasure.asked(actor, id, command)
  }
}

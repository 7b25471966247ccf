import { Body, Controller, Param } from '@nestjs/common'
import type { Actor } from '../../platform/http/actor'
import { CurrentActor } from '../../platform/http/actor'
import { Route, type BodyOf } from '../../platform/http/route'
import { ChangeOrganisation } from './change-organisation'
import { CreateOrganisation } from './create-organisation'
import { ListOrganisations } from './list-organisations'

@Controller()
export class OrganisationsController {
  constructor(
    private readonly list: ListOrganisations,
    private readonly creation: CreateOrganisation,
    private readonly change: ChangeOrganisation,
  ) {}

  @Route('organisations')
  listOrganisations() {
    return this.list.run()
  }

  @Route('createOrganisation')
  createOrganisation(@CurrentActor() actor: Actor, @Body() command: BodyOf<'createOrganisation'>) {
    return this.creation.run(actor, command)
  }

  @Route('changeOrganisation')
  changeOrganisation(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() command: BodyOf<'changeOrganisation'>,
  ) {
    return this.change.run(actor, id, command)
  }
}

import { Body, Controller, Param } from '@nestjs/common'
import type { Actor } from '../../../platform/http/actor'
import { CurrentActor } from '../../../platform/http/actor'
import { Route, type BodyOf } from '../../../platform/http/route'
import { EndWaiver } from './end-waiver'
import { GiveWaiver } from './give-waiver'

@Controller()
export class WaiversController {
  constructor(
    private readonly give: GiveWaiver,
    private readonly end: EndWaiver,
  ) {}

  @Route('giveWaiver')
  giveWaiver(@CurrentActor() actor: Actor, @Body() command: BodyOf<'giveWaiver'>) {
    return this.give.run(actor, command)
  }

  @Route('endWaiver')
  endWaiver(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() command: BodyOf<'endWaiver'>,
  ) {
    return this.end.run(actor, id, command)
  }
}

import { Body, Controller, Param, Query, Req } from '@nestjs/common'
import type { Request } from 'express'
import type { Actor } from '../../platform/http/actor'
import { CurrentActor } from '../../platform/http/actor'
import { Route, type BodyOf, type QueryOf } from '../../platform/http/route'
import { FindSlots } from './find-slots'
import { GivePlan } from './give-plan'
import { ReadHistory } from './history/read-history'
import { MoveSessions } from './move-sessions'

@Controller()
export class AgendaController {
  constructor(
    private readonly plan: GivePlan,
    private readonly slots: FindSlots,
    private readonly moves: MoveSessions,
    private readonly history: ReadHistory,
  ) {}

  @Route('plan')
  readPlan(@CurrentActor() actor: Actor, @Req() request: Request) {
    return this.plan.run(actor, request)
  }

  @Route('slots')
  findSlots(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: QueryOf<'slots'>,
  ) {
    return this.slots.run(actor, id, query)
  }

  @Route('sessionHistory')
  sessionHistory(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: QueryOf<'sessionHistory'>,
  ) {
    return this.history.run(actor, id, query)
  }

  @Route('moves')
  moveSessions(@CurrentActor() actor: Actor, @Body() command: BodyOf<'moves'>) {
    return this.moves.run(actor, command)
  }
}

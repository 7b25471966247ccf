import { Body, Controller, Param, Query, Req, Res } from '@nestjs/common'
import type { Request, Response } from 'express'
import type { Actor } from '../../platform/http/actor'
import { CurrentActor } from '../../platform/http/actor'
import { Route, type BodyOf, type QueryOf } from '../../platform/http/route'
import { FindSlots } from './find-slots'
import { ReadHistory } from './history/read-history'
import { MoveSessions } from './move-sessions'
import { ReadPlan } from './read-plan'

@Controller()
export class AgendaController {
  constructor(
    private readonly plan: ReadPlan,
    private readonly slots: FindSlots,
    private readonly moves: MoveSessions,
    private readonly history: ReadHistory,
  ) {}

  @Route('plan')
  readPlan(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.plan.unlessKnown(actor, request, response)
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

import { Body, Controller, Param, Query } from '@nestjs/common'
import type { Actor } from '../../../platform/http/actor'
import { CurrentActor } from '../../../platform/http/actor'
import { Route, type BodyOf, type QueryOf } from '../../../platform/http/route'
import { FindSlots } from '../find-slots'
import { MoveSessions } from '../move-sessions'
import { ReadPlan } from '../read-plan'
import { DropCopy, RenameCopy } from './change-copy'
import { ComparePlan } from './compare-plan'
import { CopyPlan } from './copy-plan'
import { ListPlans } from './list-plans'
import { TakeOver } from './take-over'

/** What-if copies, and the main plan beside them. */
@Controller()
export class CopiesController {
  constructor(
    private readonly list: ListPlans,
    private readonly copy: CopyPlan,
    private readonly rename: RenameCopy,
    private readonly drop: DropCopy,
    private readonly compare: ComparePlan,
    private readonly over: TakeOver,
  ) {}

  @Route('plans')
  plans() {
    return this.list.run()
  }

  @Route('copyPlan')
  copyPlan(@CurrentActor() actor: Actor, @Body() command: BodyOf<'copyPlan'>) {
    return this.copy.run(actor, command)
  }

  @Route('renamePlan')
  renamePlan(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() command: BodyOf<'renamePlan'>,
  ) {
    return this.rename.run(actor, id, command)
  }

  @Route('dropPlan')
  dropPlan(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() command: BodyOf<'dropPlan'>,
  ) {
    return this.drop.run(actor, id, command)
  }

  @Route('comparePlan')
  comparePlan(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: QueryOf<'comparePlan'>,
  ) {
    return this.compare.run(actor, id, query)
  }

  @Route('takeOver')
  takeOver(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() command: BodyOf<'takeOver'>,
  ) {
    return this.over.run(actor, id, command)
  }
}

/** Any plan by its id: read and moved like the draft. */
@Controller()
export class PlansController {
  constructor(
    private readonly plan: ReadPlan,
    private readonly slots: FindSlots,
    private readonly moves: MoveSessions,
  ) {}

  @Route('planOf')
  readPlan(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.plan.run(actor, id)
  }

  @Route('slotsOf')
  findSlots(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
    @Query() query: QueryOf<'slotsOf'>,
  ) {
    return this.slots.run(actor, sessionId, query, id)
  }

  @Route('movesOf')
  moveSessions(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() command: BodyOf<'movesOf'>,
  ) {
    return this.moves.run(actor, command, id)
  }
}

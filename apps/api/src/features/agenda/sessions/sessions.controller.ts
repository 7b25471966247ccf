import { Body, Controller, Param } from '@nestjs/common'
import type { Actor } from '../../../platform/http/actor'
import { CurrentActor } from '../../../platform/http/actor'
import { Route, type BodyOf } from '../../../platform/http/route'
import { ChangeSession } from './change-session'
import { CreateSession } from './create-session'
import { ReadSession } from './read-session'

@Controller()
export class SessionsController {
  constructor(
    private readonly read: ReadSession,
    private readonly create: CreateSession,
    private readonly change: ChangeSession,
  ) {}

  @Route('session')
  readSession(@Param('id') id: string) {
    return this.read.run(id)
  }

  @Route('createSession')
  createSession(@CurrentActor() actor: Actor, @Body() command: BodyOf<'createSession'>) {
    return this.create.run(actor, command)
  }

  @Route('changeSession')
  changeSession(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() command: BodyOf<'changeSession'>,
  ) {
    return this.change.run(actor, id, command)
  }
}

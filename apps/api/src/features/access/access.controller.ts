import { Body, Controller, Param, Req } from '@nestjs/common'
import type { CodeSent, Me } from '@roundtable/contracts'
import type { Request } from 'express'
import { CurrentActor, type Actor } from '../../platform/http/actor'
import type { Outcome } from '../../platform/http/outcome'
import { Route, type BodyOf } from '../../platform/http/route'
import { endSession } from '../../platform/http/sessions'
import { EndSessions } from './sessions/end-sessions'
import { ListSessions } from './sessions/list-sessions'
import { meOf, SignIn } from './sign-in'

@Controller()
export class AccessController {
  constructor(
    private readonly signIn: SignIn,
    private readonly list: ListSessions,
    private readonly end: EndSessions,
  ) {}

  @Route('consumeSignIn')
  consume(@Req() request: Request, @Body() body: BodyOf<'consumeSignIn'>): Promise<Outcome<Me>> {
    return this.signIn.withLink(request, body.token)
  }

  @Route('askForCode')
  askForCode(@Req() request: Request, @Body() body: BodyOf<'askForCode'>): Promise<CodeSent> {
    return this.signIn.sendCode(request, body)
  }

  @Route('consumeCode')
  consumeCode(@Req() request: Request, @Body() body: BodyOf<'consumeCode'>): Promise<Outcome<Me>> {
    return this.signIn.withCode(request, body)
  }

  @Route('me')
  me(@CurrentActor() actor: Actor): Me {
    return meOf(actor)
  }

  @Route('signOut')
  async signOut(@Req() request: Request, @CurrentActor() actor: Actor): Promise<void> {
    await this.end.current(actor, request.sessionID)
    await endSession(request)
  }

  @Route('mySessions')
  mySessions(@Req() { sessionID }: Request, @CurrentActor() actor: Actor) {
    return this.list.run(actor, sessionID)
  }

  @Route('endMyOtherSessions')
  endMyOtherSessions(
    @Req() { sessionID }: Request,
    @CurrentActor() actor: Actor,
    @Body() command: BodyOf<'endMyOtherSessions'>,
  ) {
    return this.end.others(actor, sessionID, command)
  }

  @Route('endMySession')
  endMySession(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() command: BodyOf<'endMySession'>,
  ) {
    return this.end.one(actor, id, command)
  }
}

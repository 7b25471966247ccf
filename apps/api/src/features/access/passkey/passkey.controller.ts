import { Body, Controller, Inject, Param, Req } from '@nestjs/common'
import type { Request } from 'express'
import { CONFIG, type Config } from '../../../platform/config'
import { CurrentActor, type Actor } from '../../../platform/http/actor'
import { Route, type BodyOf } from '../../../platform/http/route'
import { SignIn } from '../sign-in'
import { OwnPasskeys } from './own-passkeys'
import { relyingParty } from './relying-party'

@Controller()
export class PasskeyController {
  constructor(
    private readonly signIn: SignIn,
    private readonly own: OwnPasskeys,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  @Route('askForPasskey')
  ask(@Req() request: Request, @Body() _: BodyOf<'askForPasskey'>) {
    return this.signIn.askForPasskey(request, this.party(request))
  }

  @Route('consumePasskey')
  consume(@Req() request: Request, @Body() body: BodyOf<'consumePasskey'>) {
    return this.signIn.withPasskey(request, this.party(request), body)
  }

  @Route('myPasskeys')
  list(@CurrentActor() actor: Actor) {
    return this.own.list(actor)
  }

  @Route('askToAddPasskey')
  askToAdd(
    @Req() request: Request,
    @CurrentActor() actor: Actor,
    @Body() _: BodyOf<'askToAddPasskey'>,
  ) {
    return this.own.ask(actor, this.party(request))
  }

  @Route('addPasskey')
  add(
    @Req() request: Request,
    @CurrentActor() actor: Actor,
    @Body() command: BodyOf<'addPasskey'>,
  ) {
    return this.own.add(actor, this.party(request), command)
  }

  @Route('removePasskey')
  remove(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() command: BodyOf<'removePasskey'>,
  ) {
    return this.own.remove(actor, id, command)
  }

  private party(request: Request) {
    return relyingParty(request, this.config.publicUrl)
  }
}

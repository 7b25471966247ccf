import { Body, Controller, Req } from '@nestjs/common'
import type { Me } from '@roundtable/contracts'
import type { Request } from 'express'
import { CurrentActor, type Actor } from '../../platform/http/actor'
import type { Outcome } from '../../platform/http/outcome'
import { Route, type BodyOf } from '../../platform/http/route'
import { endSession } from '../../platform/http/sessions'
import { meOf, SignIn } from './sign-in'

@Controller()
export class AccessController {
  constructor(private readonly signIn: SignIn) {}

  @Route('consumeSignIn')
  consume(@Req() request: Request, @Body() body: BodyOf<'consumeSignIn'>): Promise<Outcome<Me>> {
    return this.signIn.run(request, body.token)
  }

  @Route('me')
  me(@CurrentActor() actor: Actor): Me {
    return meOf(actor)
  }

  @Route('signOut')
  signOut(@Req() request: Request): Promise<void> {
    return endSession(request)
  }
}

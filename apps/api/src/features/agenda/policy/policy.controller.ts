import { Body, Controller } from '@nestjs/common'
import type { Actor } from '../../../platform/http/actor'
import { CurrentActor } from '../../../platform/http/actor'
import { Route, type BodyOf } from '../../../platform/http/route'
import { ChangePolicy } from './change-policy'
import { ReadPolicy } from './read-policy'

@Controller()
export class PolicyController {
  constructor(
    private readonly read: ReadPolicy,
    private readonly change: ChangePolicy,
  ) {}

  @Route('policy')
  readPolicy() {
    return this.read.run()
  }

  @Route('changePolicy')
  changePolicy(@CurrentActor() actor: Actor, @Body() command: BodyOf<'changePolicy'>) {
    return this.change.run(actor, command)
  }
}

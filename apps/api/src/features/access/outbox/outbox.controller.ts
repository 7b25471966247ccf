import { Body, Controller, Param, Query } from '@nestjs/common'
import { CurrentActor, type Actor } from '../../../platform/http/actor'
import { Route, type BodyOf, type QueryOf } from '../../../platform/http/route'
import { ReadOutbox } from './read-outbox'
import { SendAgain } from './send-again'

@Controller()
export class OutboxController {
  constructor(
    private readonly read: ReadOutbox,
    private readonly again: SendAgain,
  ) {}

  @Route('outbox')
  outbox(@Query() query: QueryOf<'outbox'>) {
    return this.read.run(query)
  }

  @Route('sendAgain')
  sendAgain(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() command: BodyOf<'sendAgain'>,
  ) {
    return this.again.run(actor, id, command)
  }
}

import { Body, Controller, Param } from '@nestjs/common'
import type { Actor } from '../../platform/http/actor'
import { CurrentActor } from '../../platform/http/actor'
import { Route, type BodyOf } from '../../platform/http/route'
import { ChangeRoom } from './change-room'
import { ChangeVenue } from './change-venue'
import { CreateRoom } from './create-room'
import { ShowVenue } from './show-venue'

@Controller()
export class VenueController {
  constructor(
    private readonly show: ShowVenue,
    private readonly change: ChangeVenue,
    private readonly rooms: CreateRoom,
    private readonly roomChange: ChangeRoom,
  ) {}

  @Route('venue')
  showVenue() {
    return this.show.run()
  }

  @Route('changeVenue')
  changeVenue(@CurrentActor() actor: Actor, @Body() command: BodyOf<'changeVenue'>) {
    return this.change.run(actor, command)
  }

  @Route('createRoom')
  createRoom(@CurrentActor() actor: Actor, @Body() command: BodyOf<'createRoom'>) {
    return this.rooms.run(actor, command)
  }

  @Route('changeRoom')
  changeRoom(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() command: BodyOf<'changeRoom'>,
  ) {
    return this.roomChange.run(actor, id, command)
  }
}

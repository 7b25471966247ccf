import { Module } from '@nestjs/common'
import { ChangeRoom } from './change-room'
import { ChangeVenue } from './change-venue'
import { CreateRoom } from './create-room'
import { ShowVenue } from './show-venue'
import { VenueController } from './venue.controller'

/** Rooms, zones, the ways between them, and what sessions share. */
@Module({
  controllers: [VenueController],
  providers: [ShowVenue, ChangeVenue, CreateRoom, ChangeRoom],
})
export class VenueModule {}

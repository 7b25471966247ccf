import { Global, Module } from '@nestjs/common'
import { CONFIG } from '../config'
import { Doorway } from './doorway'
import { LiveGate } from './gate'
import { LiveHandshake } from './handshake'
import { LiveGateway } from './live.gateway'
import { lineOf, PRESENCE_LINE, PresenceGateway } from './presence.gateway'
import { Relay } from './relay'
import { Staff } from './staff'

const presenceLine = { provide: PRESENCE_LINE, useFactory: lineOf, inject: [CONFIG] }

/** The live channel. Global, because features listen to the relay. */
@Global()
@Module({
  providers: [
    Relay,
    LiveGate,
    Doorway,
    Staff,
    LiveHandshake,
    LiveGateway,
    presenceLine,
    PresenceGateway,
  ],
  exports: [Relay, LiveGateway],
})
export class LiveModule {}

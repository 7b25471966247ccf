import { Global, Module } from '@nestjs/common'
import { LiveHandshake } from './handshake'
import { CONFIG } from '../config'
import { LiveGateway } from './live.gateway'
import { lineOf, PRESENCE_LINE, PresenceGateway } from './presence.gateway'
import { Relay } from './relay'

const presenceLine = { provide: PRESENCE_LINE, useFactory: lineOf, inject: [CONFIG] }

/** The live channel. Global, because features listen to the relay. */
@Global()
@Module({
  providers: [Relay, LiveHandshake, LiveGateway, presenceLine, PresenceGateway],
  exports: [Relay],
})
export class LiveModule {}

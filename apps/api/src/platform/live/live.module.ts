import { Global, Module } from '@nestjs/common'
import { LiveHandshake } from './handshake'
import { LiveGateway } from './live.gateway'
import { Relay } from './relay'

/** The live channel. Global, because features listen to the relay. */
@Global()
@Module({ providers: [Relay, LiveHandshake, LiveGateway], exports: [Relay] })
export class LiveModule {}

import { WebSocketGateway, type OnGatewayInit } from '@nestjs/websockets'
import { liveNamespace, streamName, type StreamName } from '@roundtable/contracts'
import type { Namespace, Socket } from 'socket.io'
import { internal, refusalOf } from '../http/refusal-of'
import { log } from '../logging/log'
import { Audience } from './audience'
import { connectError, LiveHandshake, type Listening } from './handshake'
import { Relay } from './relay'

/** Facts out, nothing in: every listener of a stream gets its facts once and in order, from where it left off (I-06). */
@WebSocketGateway({ namespace: liveNamespace })
export class LiveGateway implements OnGatewayInit<Namespace> {
  private readonly audiences: ReadonlyMap<StreamName, Audience>

  constructor(
    private readonly relay: Relay,
    private readonly handshake: LiveHandshake,
  ) {
    this.audiences = new Map(
      streamName.options.map((stream) => [stream, new Audience(stream, relay)]),
    )
  }

  afterInit(live: Namespace): void {
    live.server.of('/').use((_socket, next) => next(new Error('Use the namespace /live')))
    live.use(
      (socket, next) =>
        void this.admit(socket).then(
          () => next(),
          (thrown) => next(refuse(thrown)),
        ),
    )
    live.on('connection', (socket) => this.begin(socket))
  }

  private async admit(socket: Socket): Promise<void> {
    const listening = await this.handshake.admit(socket)
    // The client may have read a snapshot that is newer than what came through here so far.
    if ((listening.since ?? 0) > this.relay.seqOf(listening.stream)) await this.relay.catchUp()
    socket.data = listening
  }

  private begin(socket: Socket): void {
    const { stream, since } = socket.data as Listening
    const audience = this.audiences.get(stream)!
    socket.on('disconnect', () => audience.leave(socket))
    audience.join(socket, since)
  }
}

const refuse = (thrown: unknown): Error => {
  if (refusalOf(thrown) === internal) log.error({ err: thrown }, 'unexpected error in a handshake')
  return connectError(thrown)
}

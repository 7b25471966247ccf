import { WebSocketGateway, type OnGatewayInit } from '@nestjs/websockets'
import { liveNamespace, streamName, type StreamName } from '@roundtable/contracts'
import type { Namespace, Socket } from 'socket.io'
import { log } from '../logging/log'
import { connectError, LiveHandshake, type Listening } from './handshake'
import { Relay } from './relay'
import { internal, refusalOf } from '../http/refusal-of'

/** Facts a listener may leave unread; beyond, it is cut off and resumes by number when it comes back (I-21). */
const patience = 500

/** Facts out, nothing in: every listener of a stream gets its facts once and in order, from where it left off (I-06). */
@WebSocketGateway({ namespace: liveNamespace })
export class LiveGateway implements OnGatewayInit<Namespace> {
  constructor(
    private readonly relay: Relay,
    private readonly handshake: LiveHandshake,
  ) {}

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
    for (const stream of streamName.options) {
      this.relay.onFact(stream, (fact) => {
        live.local.to(stream).emit('fact', fact)
        cutOffSlow(live, stream)
      })
      this.relay.onReset(
        stream,
        (seq) => void live.local.to(stream).emit('snapshot', { stream, seq }),
      )
    }
  }

  private async admit(socket: Socket): Promise<void> {
    const listening = await this.handshake.admit(socket)
    // The client may have read a snapshot that is newer than what came through here so far.
    if ((listening.since ?? 0) > this.relay.seqOf(listening.stream)) await this.relay.catchUp()
    socket.data = listening
  }

  /** In one go, without waiting for anything: no fact can slip in between what is sent now and the room. */
  private begin(socket: Socket): void {
    const { stream, since } = socket.data as Listening
    const missed = since === undefined ? null : this.relay.after(stream, since)
    if (missed) for (const fact of missed) socket.emit('fact', fact)
    else socket.emit('snapshot', { stream, seq: this.relay.seqOf(stream) })
    void socket.join(stream)
  }
}

const refuse = (thrown: unknown): Error => {
  if (refusalOf(thrown) === internal) log.error({ err: thrown }, 'unexpected error in a handshake')
  return connectError(thrown)
}

const cutOffSlow = (live: Namespace, stream: StreamName): void => {
  for (const id of live.adapter.rooms.get(stream) ?? []) {
    const socket = live.sockets.get(id)
    if (socket && unread(socket) > patience) socket.disconnect(true)
  }
}

/** Packets that the connection could not pass on yet. */
const unread = (socket: Socket): number =>
  (socket.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length

import { WebSocketGateway, type OnGatewayInit } from '@nestjs/websockets'
import { liveNamespace, streamName, type StreamName } from '@roundtable/contracts'
import type { Namespace, Socket } from 'socket.io'
import { internal, refusalOf } from '../http/refusal-of'
import { log } from '../logging/log'
import { Audience } from './audience'
import { Conduct } from './conduct'
import { forgetHandshake } from './engine-socket'
import { LiveGate } from './gate'
import { connectError, LiveHandshake, type Listening } from './handshake'
import { Relay } from './relay'
import { Staff } from './staff'

/** Listeners of a node that goes away come back, to another, at any moment within this many ms: not all at once. */
const leaveWithin = 2_000

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Facts out, nothing in: every listener of a stream gets its facts once and in order, from where it left off (I-06). */
@WebSocketGateway({ namespace: liveNamespace })
export class LiveGateway implements OnGatewayInit<Namespace> {
  private readonly audiences: ReadonlyMap<StreamName, Audience>
  private readonly conduct = new Conduct()
  private readonly end: (this: Socket) => void

  constructor(
    private readonly relay: Relay,
    private readonly gate: LiveGate,
    private readonly staff: Staff,
    private readonly handshake: LiveHandshake,
  ) {
    this.audiences = new Map(
      streamName.options.map((stream) => [stream, new Audience(stream, relay)]),
    )
    this.end = ending(this.audiences, staff)
  }

  afterInit(live: Namespace): void {
    live.server.of('/').use((socket, next) => turnAway(socket, next, new Error('Use /live')))
    live.use(
      (socket, next) =>
        void this.admit(socket).then(
          () => next(),
          (thrown) => turnAway(socket, next, refuse(thrown)),
        ),
    )
    live.on('connection', (socket) => this.begin(socket))
    this.conduct.watch(live.server.engine)
  }

  /** Sends everybody elsewhere, and waits until they went (I-25). */
  async leave(): Promise<void> {
    this.gate.close()
    for (const audience of this.audiences.values()) audience.sendAway(leaveWithin)
    const end = Date.now() + leaveWithin + 1_000
    while (this.listeners > 0 && Date.now() < end) await pause(50)
  }

  /** How many listen on this node. */
  get listeners(): number {
    return [...this.audiences.values()].reduce((sum, { size }) => sum + size, 0)
  }

  listenersOf(stream: StreamName): number {
    return this.audiences.get(stream)!.size
  }

  private async admit(socket: Socket): Promise<void> {
    const listening = await this.handshake.admit(socket)
    // The client may have read a snapshot that is newer than what came through here so far.
    if ((listening.since ?? 0) > this.relay.seqOf(listening.stream)) await this.relay.catchUp()
    socket.data = listening
  }

  private begin(socket: Socket): void {
    const { stream, since, actor, held } = socket.data as Listening
    forgetHandshake(socket)
    if (actor && held) this.staff.hold(held.session, actor, socket)
    // Nobody sends anything to this one alone.
    else void socket.leave(socket.id)
    socket.on('disconnect', this.end)
    this.audiences.get(stream)!.join(socket, since)
  }
}

/** One function for all sockets, called by them when they end. */
const ending = (audiences: ReadonlyMap<StreamName, Audience>, people: Staff) =>
  function (this: Socket): void {
    const { stream, held } = this.data as Listening
    audiences.get(stream)!.leave(this)
    if (held) people.release(held.session, this)
  }

/** Says no, and hangs up once that is said. */
const turnAway = (socket: Socket, next: (error: Error) => void, error: Error): void => {
  next(error)
  setImmediate(() => socket.conn.close())
}

const refuse = (thrown: unknown): Error => {
  if (refusalOf(thrown) === internal) log.error({ err: thrown }, 'unexpected error in a handshake')
  return connectError(thrown)
}

import type { Delivery, Late, Leave, MyPresence, Problem, Snapshot } from '@roundtable/contracts'
import type { Socket } from 'socket.io-client'
import { fetchedAgain } from './i18n/fetched-again'
import { troubleOf } from './problem'

interface ServerEvents {
  fact: (delivery: Delivery) => void
  snapshot: (snapshot: Snapshot) => void
  presence: (news: unknown) => void
  leave: (leave: Leave) => void
  late: (late: Late) => void
}

interface ClientEvents {
  presence: (said: MyPresence) => void
}

/** What the socket tells its owner; each attempt ends with `onDown` or `onRefused`, unless the owner ends it. */
export interface Ear extends Omit<ServerEvents, 'leave'> {
  /** What is said at the door. */
  handshake: () => object
  onUp: () => void
  /** The node goes away, and it is our turn to go to another: nothing has failed. */
  onMoved: () => void
  /** It broke, or did not come about; not to be tried again for so many seconds. */
  onDown: (retryAfter: number) => void
  onRefused: () => void
}

/** What the server says when it lets somebody not in. */
const refusalIn = (error: Error): Partial<Problem> =>
  'data' in error && typeof error.data === 'object' ? (error.data ?? {}) : {}

/** The server's own no, in contrast to a line that does not carry. */
const saysNo = ({ type }: Partial<Problem>): boolean =>
  type !== undefined && ['unauthenticated', 'forbidden'].includes(troubleOf({ type }))

/** Comes when it is needed; what could not be fetched once is not lost for as long as the page lives. */
const library = fetchedAgain(() => import('./live-library'))

/** One WebSocket to the live channel, opened when it is told to, and as often. */
export class LiveSocket {
  private moving: ReturnType<typeof setTimeout> | undefined
  private over = true

  private constructor(
    private readonly socket: Socket<ServerEvents, ClientEvents>,
    private readonly ear: Ear,
  ) {
    socket.on('connect', ear.onUp)
    socket.on('fact', ear.fact)
    socket.on('snapshot', ear.snapshot)
    socket.on('presence', ear.presence)
    socket.on('late', ear.late)
    socket.on('leave', ({ within }) => {
      this.moving = setTimeout(() => this.move(), Math.random() * within)
    })
    socket.on('disconnect', () => this.end(() => ear.onDown(0)))
    socket.on('connect_error', (error) => {
      const problem = refusalIn(error)
      this.end(() => (saysNo(problem) ? ear.onRefused() : ear.onDown(problem.retryAfter ?? 0)))
    })
  }

  static async load(ear: Ear): Promise<LiveSocket> {
    const { io } = await library()
    const socket: Socket<ServerEvents, ClientEvents> = io('/live', {
      transports: ['websocket'],
      autoConnect: false,
      reconnection: false,
      forceNew: true,
      timeout: 10_000,
      auth: (give) => give(ear.handshake()),
    })
    return new LiveSocket(socket, ear)
  }

  get isUp(): boolean {
    return this.socket.connected
  }

  open(): void {
    const { socket } = this
    if (socket.connected) return
    const { engine: before } = socket.io
    this.over = false
    socket.connect()
    if (socket.io.engine === before) return
    // Hung up on before a word was said: the library would go on waiting for one.
    socket.io.engine.once('close', () => {
      if (socket.connected) return
      this.end(() => {
        socket.disconnect()
        this.ear.onDown(0)
      })
    })
  }

  say(said: MyPresence): void {
    if (this.isUp) this.socket.emit('presence', said)
  }

  close(): void {
    clearTimeout(this.moving)
    this.socket.off()
    this.socket.disconnect()
  }

  private move(): void {
    if (!this.isUp) return
    this.over = true
    this.socket.disconnect()
    this.ear.onMoved()
  }

  /** Tells the end of an attempt, or of a line, once: the library may know several. */
  private end(tell: () => void): void {
    if (this.over) return
    this.over = true
    tell()
  }
}

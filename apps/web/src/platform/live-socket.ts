import type { MyPresence, Problem } from '@roundtable/contracts'
import { hello, pong, presence, readPacket, type Packet, type Told } from './live-packet'
import { troubleOf } from './problem'

type Events = { [N in Exclude<keyof Told, 'leave'>]: (said: Told[N]) => void }

/** What the socket tells its owner; each attempt ends with `onDown` or `onRefused`, unless the owner ends it. */
export interface Ear extends Events {
  /** What is said at the door. */
  handshake: () => object
  onUp: () => void
  /** The node goes away, and it is our turn to go to another: nothing has failed. */
  onMoved: () => void
  /** It broke, or did not come about; not to be tried again for so many seconds. */
  onDown: (retryAfter: number) => void
  onRefused: () => void
}

/** ms that the server may take to open the line. */
const patience = 10_000

/** The server's own no, in contrast to a line that does not carry. */
const saysNo = ({ type }: Partial<Problem>): boolean =>
  type !== undefined && ['unauthenticated', 'forbidden'].includes(troubleOf({ type }))

const address = (): string =>
  `${window.location.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`

/**
 * One WebSocket to the live channel, opened when it is told to, and as often. It speaks what the channel needs of
 * Socket.IO's protocol: the library would be a twelfth of the script that every phone loads (ADR 11).
 */
export class LiveSocket {
  private line: WebSocket | undefined
  private isUp = false
  /** ms after which a line without a ping is dead, whatever the device believes. */
  private longest = patience
  private silence: ReturnType<typeof setTimeout> | undefined
  private moving: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly ear: Ear) {}

  open(): void {
    if (this.line) return
    this.line = new WebSocket(address())
    this.line.onmessage = ({ data }) => this.hear(readPacket(String(data)))
    this.line.onclose = this.broken
    window.addEventListener('offline', this.broken)
    this.longest = patience
    this.heard()
  }

  say(said: MyPresence): void {
    if (this.isUp) this.line?.send(presence(said))
  }

  /** What becomes of the line is not told any more. */
  close(): void {
    clearTimeout(this.moving)
    clearTimeout(this.silence)
    window.removeEventListener('offline', this.broken)
    if (this.line) this.line.onmessage = this.line.onclose = null
    this.line?.close()
    this.line = undefined
    this.isUp = false
  }

  private end(tell: () => void): void {
    this.close()
    tell()
  }

  private readonly broken = (): void => this.end(() => this.ear.onDown(0))

  private heard(): void {
    clearTimeout(this.silence)
    this.silence = setTimeout(this.broken, this.longest)
  }

  private hear(packet: Packet | undefined): void {
    switch (packet?.kind) {
      case 'opened':
        this.longest = packet.said.pingInterval + packet.said.pingTimeout
        this.heard()
        return this.line?.send(hello(this.ear.handshake()))
      case 'ping':
        this.heard()
        return this.line?.send(pong)
      case 'up':
        this.isUp = true
        return this.ear.onUp()
      case 'event':
        return this.tell(packet.said)
      case 'refused':
        return this.refused(packet.said.data ?? {})
      case 'gone':
        return this.broken()
    }
  }

  private tell(event: (Packet & { kind: 'event' })['said']): void {
    switch (event[0]) {
      case 'fact':
        return this.ear.fact(event[1])
      case 'snapshot':
        return this.ear.snapshot(event[1])
      case 'presence':
        return this.ear.presence(event[1])
      case 'late':
        return this.ear.late(event[1])
      case 'leave':
        this.moving = setTimeout(
          () => this.end(() => this.ear.onMoved()),
          Math.random() * event[1].within,
        )
    }
  }

  private refused(problem: Partial<Problem>): void {
    this.end(() =>
      saysNo(problem) ? this.ear.onRefused() : this.ear.onDown(problem.retryAfter ?? 0),
    )
  }
}

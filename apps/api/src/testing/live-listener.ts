import {
  liveNamespace,
  type Delivery,
  type Leave,
  type Snapshot,
  type StreamName,
} from '@roundtable/contracts'
import { io, type Socket } from 'socket.io-client'

/** A client as DESIGN 8 asks for: applies a fact that follows its last one, resumes by number after a break. */
export class LiveListener {
  /** Numbers of the facts applied, in the order they came, alone or merged. */
  readonly applied: number[] = []
  /** How many deliveries brought them. */
  deliveries = 0
  readonly snapshots: Snapshot[] = []
  gaps = 0
  repeated = 0
  breaks = 0
  /** How often a node asked it to go to another. */
  sentAway = 0
  private last: number | undefined
  private socket: Socket | null = null
  private retry: NodeJS.Timeout | undefined
  private closed = false

  /** `url`: where to connect, and, as a function, where to connect next time. */
  constructor(
    private readonly url: string | (() => string),
    private readonly stream: StreamName,
    private readonly cookie?: string,
  ) {
    this.open()
  }

  close(): void {
    this.closed = true
    clearTimeout(this.retry)
    this.socket?.disconnect()
  }

  /** Breaks the line and takes another, at once. */
  comeBack(): void {
    this.reopen(0)
  }

  private open(): void {
    const url = typeof this.url === 'string' ? this.url : this.url()
    const socket = io(url + liveNamespace, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      timeout: 5_000,
      auth: { stream: this.stream, since: this.last },
      extraHeaders: this.cookie ? { cookie: this.cookie } : {},
    })
    this.socket = socket
    socket.on('snapshot', (snapshot: Snapshot) => this.start(snapshot))
    socket.on('fact', (delivery: Delivery) => this.apply(delivery))
    // Until its moment has come it goes on listening here.
    socket.on('leave', ({ within }: Leave) => {
      this.sentAway += 1
      setTimeout(() => socket.connected && this.reopen(0), Math.random() * within)
    })
    socket.on('disconnect', () => this.reopen())
    socket.on('connect_error', () => this.reopen())
  }

  /** The first one says where to begin; any later one means that facts were lost to this client. */
  private start(snapshot: Snapshot): void {
    this.snapshots.push(snapshot)
    this.last = snapshot.seq
  }

  private apply(delivery: Delivery): void {
    const { prev, seq } = delivery
    if (seq <= this.last!) this.repeated += 1
    else if (prev !== this.last) this.gaps += 1
    else {
      this.deliveries += 1
      const facts = delivery.kind === 'merged' ? delivery.data.facts : [delivery]
      this.applied.push(...facts.map((fact) => fact.seq))
      this.last = seq
    }
  }

  private reopen(within = 500): void {
    if (this.closed) return
    this.breaks += 1
    this.socket?.off()
    this.socket?.disconnect()
    clearTimeout(this.retry)
    this.retry = setTimeout(() => this.open(), Math.random() * within)
  }
}

import type { Server } from 'socket.io'
import { spend, type Allowance } from './rate'

type Engine = Server['engine']
interface Connection {
  wholeAt?: number
  bytesSeen?: number
  readonly transport: {
    readonly socket: { readonly _socket: { readonly bytesRead: number }; terminate(): void }
  }
  on(event: 'packet' | 'close', listener: (this: Connection) => void): void
}

/** A listener says that it is alive, and perhaps where it looks; that is two messages a second at most. */
const packets: Allowance = { perSecond: 5, burst: 60 }
/** Everything a client sends in a second, also what never becomes a packet: pings, fragments. */
const bytesPerSecond = 16 * 1024

const farewell = 500

/** Cuts off whoever talks more than a listener has to say (I-21). */
export class Conduct {
  watch(engine: Engine): void {
    engine.on('connection', (connection: Connection) => {
      connection.on('packet', heard)
      connection.on('close', closed)
    })
    const clients = (engine as unknown as { clients: Record<string, Connection> }).clients
    const timer = setInterval(() => Object.values(clients).forEach(weigh), 1_000)
    timer.unref()
    engine.once('close', () => clearInterval(timer))
  }
}

/** Each of these is one function for all connections, called by them. */
function heard(this: Connection): void {
  const next = spend(this.wholeAt ?? 0, Date.now(), packets)
  if (next < 0) this.transport.socket.terminate()
  else this.wholeAt = next
}

/** Whoever was told goodbye and does not hang up is hung up on. */
function closed(this: Connection): void {
  setTimeout(() => this.transport.socket.terminate(), farewell).unref()
}

function weigh(connection: Connection): void {
  const { bytesRead } = connection.transport.socket._socket
  const before = connection.bytesSeen ?? bytesRead
  connection.bytesSeen = bytesRead
  if (bytesRead - before > bytesPerSecond) connection.transport.socket.terminate()
}

import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/** A frame as clients send it: masked, with zeros here. `kind` 1 is text, 9 a ping. */
const frame = (text: string, kind = 1): Buffer => {
  const body = Buffer.from(text)
  return Buffer.concat([Buffer.from([0x80 | kind, 0x80 | body.length, 0, 0, 0, 0]), body])
}

/** A WebSocket without a library between: one that can be as rude as no library would be. */
export class RawListener {
  readonly socket: Socket
  /** Everything that came, as it came. */
  heard = ''
  ended = false

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    const { hostname, port } = new URL(url)
    this.socket = connect(Number(port), hostname)
    this.socket.on('data', (chunk) => (this.heard += chunk.toString('latin1')))
    this.socket.on('error', () => undefined) // followed by close
    this.socket.on('close', () => (this.ended = true))
    const lines = {
      Host: 'x',
      Upgrade: 'websocket',
      Connection: 'Upgrade',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
      ...headers,
    }
    this.socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n` +
        Object.entries(lines)
          .map(([name, value]) => `${name}: ${value}\r\n`)
          .join('') +
        '\r\n',
    )
  }

  say(text: string): void {
    this.socket.write(frame(text))
  }

  ping(times: number): void {
    this.socket.write(Buffer.concat(Array<Buffer>(times).fill(frame('x'.repeat(100), 9))))
  }

  /** Stops reading, and lets the server find out. */
  sleep(): void {
    this.socket.pause()
  }

  close(): void {
    this.socket.destroy()
  }
}

// A client of the live channel that costs little: WebSocket (RFC 6455) and just as much of Socket.IO as listening needs.
// Thousands of them run in one process. It follows the stream as the contract asks for, and notes what it missed.
import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'

const namespace = '/live'
const handshakeKey = randomBytes(16).toString('base64')

/** A text frame as clients send it. A mask of zeros is a mask. */
function frame(opcode, payload) {
  const body = Buffer.from(payload)
  if (body.length > 125) {
    const head = Buffer.from([0x80 | opcode, 0x80 | 126, body.length >> 8, body.length & 255])
    return Buffer.concat([head, Buffer.alloc(4), body])
  }
  return Buffer.concat([Buffer.from([0x80 | opcode, 0x80 | body.length]), Buffer.alloc(4), body])
}

/** The first frame in `data`, or null when it is not whole yet. */
function unframe(data) {
  if (data.length < 2) return null
  const short = data[1] & 127
  const head = short === 127 ? 10 : short === 126 ? 4 : 2
  if (data.length < head) return null
  const length =
    short === 127 ? Number(data.readBigUInt64BE(2)) : short === 126 ? data.readUInt16BE(2) : short
  if (data.length < head + length) return null
  return {
    opcode: data[0] & 15,
    text: data.subarray(head, head + length),
    rest: data.subarray(head + length),
  }
}

/** One connection; calls `onEvent(name, data)` and, once, `onEnd(reason)`. */
class Connection {
  #data = Buffer.alloc(0)
  #open = false
  #silence

  constructor(url, { cookie, auth }, { onOpen, onEvent, onEnd }) {
    Object.assign(this, { auth, onOpen, onEvent })
    const { hostname, port, host } = new URL(url)
    const socket = connect(Number(port), hostname)
    this.socket = socket
    socket.setNoDelay(true)
    socket.on('connect', () =>
      socket.write(
        `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\n` +
          `Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${handshakeKey}\r\n` +
          `${cookie ? `Cookie: ${cookie}\r\n` : ''}\r\n`,
      ),
    )
    socket.on('error', () => undefined) // 'close' follows
    socket.on('data', (data) => this.#read(data))
    socket.on('close', () => {
      clearTimeout(this.#silence)
      onEnd(this.refusal ?? null)
    })
    // Nobody answers at all: the connection hangs.
    this.#expect(10_000)
  }

  end() {
    this.socket.destroy()
  }

  #expect(ms) {
    clearTimeout(this.#silence)
    this.#silence = setTimeout(() => this.socket.destroy(), ms)
  }

  #read(data) {
    this.#data = this.#data.length > 0 ? Buffer.concat([this.#data, data]) : data
    if (!this.#open && !this.#skipHead()) return
    for (let found = unframe(this.#data); found; found = unframe(this.#data)) {
      this.#data = found.rest
      if (found.opcode === 8) return this.socket.destroy()
      if (found.opcode === 9) this.socket.write(frame(10, found.text))
      if (found.opcode === 1) this.#hear(found.text.toString())
    }
  }

  #skipHead() {
    const end = this.#data.indexOf('\r\n\r\n')
    if (end < 0) return false
    const status = Number(this.#data.subarray(9, 12).toString())
    if (status !== 101) {
      this.refusal = { status, text: this.#data.toString() }
      this.socket.destroy()
      return false
    }
    this.#data = this.#data.subarray(end + 4)
    this.#open = true
    return true
  }

  #hear(text) {
    if (text.startsWith('0')) {
      const { pingInterval, pingTimeout } = JSON.parse(text.slice(1))
      this.patience = pingInterval + pingTimeout
      this.#expect(this.patience)
      this.socket.write(frame(1, `40${namespace},${JSON.stringify(this.auth)}`))
    } else if (text === '2') {
      this.#expect(this.patience)
      this.socket.write(frame(1, '3'))
    } else if (text.startsWith(`40${namespace},`)) this.onOpen()
    else if (text.startsWith(`44${namespace},`)) {
      this.refusal = JSON.parse(text.slice(text.indexOf(',') + 1)).data
      this.socket.destroy()
    } else if (text.startsWith(`42${namespace},`)) {
      const [name, data] = JSON.parse(text.slice(text.indexOf(',') + 1))
      this.onEvent(name, data)
    }
  }
}

/** Waits before the n-th attempt: full jitter below 0.5, 1, 2 … `longest` ms, as the browser does it. */
const backoff = (attempt, longest) =>
  Math.random() * Math.min(longest, 500 * 2 ** Math.min(attempt, 6))

/** Listens to one stream through breaks. `urls`: where to try, in turn. */
export class Listener {
  /** Number of the last fact it knows. */
  last
  /** Facts it was never given, nor a snapshot that covers them. */
  gaps = 0
  facts = 0
  deliveries = 0
  snapshots = 0
  breaks = 0
  connected = false
  #attempt = 0
  #closed = false

  constructor(urls, { stream, cookie, longestWait = 30_000, onLate = () => undefined }) {
    Object.assign(this, { urls, stream, cookie, longestWait, onLate })
    this.#connect()
  }

  close() {
    this.#closed = true
    clearTimeout(this.retry)
    this.connection.end()
  }

  /** Ends the connection as a network does that goes away; it comes back by itself. */
  cut() {
    this.connection.end()
  }

  #connect() {
    const auth = { stream: this.stream, ...(this.last === undefined ? {} : { since: this.last }) }
    const url = this.urls[(this.breaks + this.#attempt) % this.urls.length]
    this.connection = new Connection(
      url,
      { cookie: this.cookie, auth },
      {
        onOpen: () => {
          this.connected = true
          this.#attempt = 0
        },
        onEvent: (name, data) => (name === 'fact' ? this.#apply(data) : this.#stand(name, data)),
        onEnd: (refusal) => this.#again(refusal),
      },
    )
  }

  /** A later snapshot is what a browser answers by reading the page's data again: nothing is lost to it. */
  #stand(name, data) {
    if (name === 'late') this.onLate(data.since)
    // Asked to go to another node: at a moment of its own.
    if (name === 'leave') setTimeout(() => this.cut(), Math.random() * data.within)
    if (name !== 'snapshot') return
    if (this.last !== undefined && data.seq !== this.last) this.snapshots += 1
    this.last = data.seq
  }

  #apply(delivery) {
    if (delivery.seq <= this.last) return
    this.deliveries += 1
    if (delivery.prev > this.last) this.gaps += 1
    const facts = delivery.kind === 'merged' ? delivery.data.facts : [delivery]
    for (const fact of facts.filter(({ seq }) => seq > this.last)) {
      if (fact.prev > this.last) this.gaps += 1
      this.last = fact.seq
      this.facts += 1
    }
  }

  #again(refusal) {
    this.connected = false
    this.refusal = refusal
    if (this.#closed) return
    this.breaks += 1
    const wait = backoff(this.#attempt, this.longestWait)
    this.#attempt += 1
    this.retry = setTimeout(
      () => this.#connect(),
      Math.max(wait, (refusal?.retryAfter ?? 0) * 1_000),
    )
  }
}

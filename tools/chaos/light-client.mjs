// A client of the live channel that costs little: thousands of them run in one process. It follows the stream as the
// contract asks for, and notes what it missed.
import { listen, payloadOf } from './light-socket.mjs'

const namespace = '/live'

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
    this.socket.destroy()
  }

  /** Ends the connection as a network does that goes away; it comes back by itself. */
  cut() {
    this.socket.destroy()
  }

  #connect() {
    const auth = { stream: this.stream, ...(this.last === undefined ? {} : { since: this.last }) }
    const url = this.urls[(this.breaks + this.#attempt) % this.urls.length]
    this.socket = listen({
      url,
      headers: this.cookie ? { Cookie: this.cookie } : {},
      hello: `40${namespace},${JSON.stringify(auth)}`,
      onUp: () => {
        this.connected = true
        this.#attempt = 0
      },
      onMessage: (body) => {
        const [name, data] = payloadOf(body)
        if (name === 'fact') this.#apply(data)
        else this.#stand(name, data)
      },
      onEnd: (refusal) => this.#again(refusal),
    })
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

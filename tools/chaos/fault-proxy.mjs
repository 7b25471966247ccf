// A TCP proxy that treats connections as bad networks do. Each of its connections can be picked by what it says first.
import { connect, createServer } from 'node:net'
import { once } from 'node:events'

class Pair {
  frozen = false
  first = Buffer.alloc(0)

  constructor(proxy, client, port) {
    const upstream = connect(port, '127.0.0.1')
    Object.assign(this, { proxy, client, upstream })
    client.setNoDelay(true)
    upstream.setNoDelay(true)
    client.once('data', (data) => {
      this.first = data
      if (proxy.isFrozen(this)) this.freeze()
    })
    client.pipe(upstream)
    upstream.pipe(client)
    for (const socket of [client, upstream]) {
      socket.on('error', () => this.cut()) // what this proxy is for
      socket.on('close', () => this.frozen || this.cut())
    }
  }

  /** Bytes stop, both sides stay open: a pulled cable, a phone in a tunnel. */
  freeze() {
    this.frozen = true
    for (const socket of [this.client, this.upstream]) socket.unpipe().pause()
  }

  thaw() {
    this.frozen = false
    if (this.client.destroyed || this.upstream.destroyed) return this.cut()
    this.client.pipe(this.upstream)
    this.upstream.pipe(this.client)
  }

  cut() {
    this.proxy.pairs.delete(this)
    this.client.destroy()
    this.upstream.destroy()
  }
}

export class FaultProxy {
  pairs = new Set()
  #freezes = () => false

  static async before(port) {
    const proxy = new FaultProxy()
    proxy.server = createServer((client) => proxy.pairs.add(new Pair(proxy, client, port)))
    proxy.server.listen(0, '127.0.0.1')
    await once(proxy.server, 'listening')
    proxy.port = proxy.server.address().port
    return proxy
  }

  get url() {
    return `http://127.0.0.1:${this.port}`
  }

  isFrozen(pair) {
    return this.#freezes(pair.first)
  }

  /** Freezes the connections whose first bytes `match`, and those that will come, until `thaw()`. Answers how many stand. */
  freeze(match = () => true) {
    this.#freezes = match
    const chosen = [...this.pairs].filter((pair) => match(pair.first))
    for (const pair of chosen) pair.freeze()
    return chosen.length
  }

  thaw() {
    this.#freezes = () => false
    for (const pair of this.pairs) if (pair.frozen) pair.thaw()
  }

  /** One connection or a share of them: `cut` tells both sides, `freeze` neither. */
  hurt(how, share) {
    const pairs = [...this.pairs].filter(() => Math.random() < share)
    for (const pair of pairs) pair[how]()
    return pairs.length
  }

  async close() {
    for (const pair of this.pairs) pair.cut()
    this.server.close()
    await once(this.server, 'close')
  }
}

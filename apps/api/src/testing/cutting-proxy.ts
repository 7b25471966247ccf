import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net'

interface Pair {
  readonly client: Socket
  readonly upstream: Socket
}

/** A TCP proxy on a free port that treats connections as bad networks do. */
export class CuttingProxy {
  private readonly pairs = new Set<Pair>()
  private readonly frozen = new Set<Pair>()
  private readonly server: Server

  private constructor(private readonly target: URL) {
    this.server = createServer((client) => this.join(client))
  }

  static async before(target: string, port = 0): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(new URL(target))
    await new Promise<void>((resolve) => proxy.server.listen(port, '127.0.0.1', resolve))
    return proxy
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port
  }

  /** The target's address, through the proxy. */
  get url(): string {
    const url = new URL(this.target)
    url.hostname = '127.0.0.1'
    url.port = String(this.port)
    return url.href.replace(/\/$/, '')
  }

  /** How many connections run through it undisturbed. */
  get open(): number {
    return this.pairs.size
  }

  /** Tears one connection down on both sides. `pick` is a number from 0 to 1. */
  cut(pick: number): void {
    const pair = this.choose(pick)
    if (pair) this.destroy(pair)
  }

  /** Lets nothing through any more, in either direction, but keeps both sides open: a phone in a tunnel. */
  halfOpen(pick: number): void {
    const pair = this.choose(pick)
    if (!pair) return
    this.pairs.delete(pair)
    this.frozen.add(pair)
    for (const socket of [pair.client, pair.upstream]) {
      socket.unpipe()
      socket.on('data', () => undefined)
      socket.resume()
    }
  }

  async close(): Promise<void> {
    for (const pair of [...this.pairs, ...this.frozen]) this.destroy(pair)
    await new Promise((resolve) => this.server.close(resolve))
  }

  private choose(pick: number): Pair | undefined {
    return [...this.pairs][Math.floor(pick * this.pairs.size)]
  }

  private join(client: Socket): void {
    const upstream = connect(Number(this.target.port), this.target.hostname)
    const pair = { client, upstream }
    this.pairs.add(pair)
    client.pipe(upstream)
    upstream.pipe(client)
    for (const socket of [client, upstream]) {
      // A broken connection is what this is for.
      socket.on('error', () => this.destroy(pair))
      socket.on('close', () => !this.frozen.has(pair) && this.destroy(pair))
    }
  }

  private destroy(pair: Pair): void {
    this.pairs.delete(pair)
    this.frozen.delete(pair)
    pair.client.destroy()
    pair.upstream.destroy()
  }
}

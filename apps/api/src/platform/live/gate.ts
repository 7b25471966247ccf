import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { Inject, Injectable } from '@nestjs/common'
import { CONFIG, type Config } from '../config'
import { addressOf } from '../http/address'
import type { Refusal } from '../http/problem'
import { trustsProxies, type Trusts } from '../http/proxies'
import { liveLimits } from './limits'
import { Rate } from './rate'

const tooMany = (retryAfter: number): Refusal => ({
  word: 'rate-limited',
  detail: 'Too many live connections come from this address. It is tried again in a moment.',
  retryAfter,
})
const leaving: Refusal = {
  word: 'unavailable',
  detail: 'This server is going away. Please connect again.',
  retryAfter: 1,
}

/** A connection that is counted, and under which address: after its end it no longer knows. */
type Counted = Socket & { countedAs?: string }

/** Stands before the live channel: how many come from one address, and how fast. Costs nobody a WebSocket (I-21). */
@Injectable()
export class LiveGate {
  private readonly limits
  private readonly rate: Rate
  private readonly open = new Map<string, number>()
  private closed = false

  private readonly trusts: Trusts

  constructor(
    @Inject(CONFIG) { live = liveLimits, trustedProxies }: Pick<Config, 'live' | 'trustedProxies'>,
  ) {
    this.trusts = trustsProxies(trustedProxies)
    this.limits = live
    this.rate = new Rate(live.handshakesPerAddress)
  }

  /** Lets nobody in from now on. */
  close(): void {
    this.closed = true
  }

  /** Counts the connection in; answers a refusal where it may not. */
  enter(request: IncomingMessage, socket: Counted): Refusal | null {
    if (this.closed) return leaving
    const address = addressOf(request, this.trusts)
    const held = this.open.get(address) ?? 0
    if (held >= this.limits.socketsPerAddress) return tooMany(30)
    const wait = this.rate.take(address)
    if (wait > 0) return tooMany(wait)
    this.open.set(address, held + 1)
    socket.countedAs = address
    socket.once('close', this.leave)
    return null
  }

  /** One function for all connections, called by them. */
  private readonly leave = (() => {
    const { open } = this
    return function (this: Counted): void {
      const address = this.countedAs!
      const held = open.get(address)! - 1
      if (held > 0) open.set(address, held)
      else open.delete(address)
    }
  })()
}

import type { Socket } from 'node:net'
import { Injectable } from '@nestjs/common'
import { InFlight } from '../http/in-flight'

/** So many handshakes every so many ms while somebody waits for an answer, and of those in line when nobody does. */
const few = 3
const many = 50
const each = 10

/**
 * Lets listeners in a few at a time while requests are being answered: when a whole hall comes back at once, its
 * handshakes wait in line, and an organizer's command does not wait behind thousands of them (I-21).
 */
@Injectable()
export class Doorway {
  private readonly line = new Map<Socket, () => void>()
  private turn: NodeJS.Timeout | null = null
  private left = few

  constructor(private readonly inFlight: InFlight) {}

  /** Calls `enter` at once or in its turn; never, when the socket ends before. */
  pass(socket: Socket, enter: () => void): void {
    if (!this.inFlight.isBusy && this.line.size === 0) return enter()
    if (this.line.size === 0 && this.left > 0) {
      this.left -= 1
      enter()
    } else {
      this.line.set(socket, enter)
      socket.on('error', this.ended)
      socket.once('close', this.ended)
    }
    this.turn ??= setInterval(() => this.next(), each).unref()
  }

  private next(): void {
    const { isBusy } = this.inFlight
    this.left = isBusy ? few : many
    for (const [socket, enter] of this.line) {
      if (this.left === 0) return
      this.left -= 1
      this.line.delete(socket)
      socket.off('error', this.ended)
      socket.off('close', this.ended)
      enter()
    }
    if (!isBusy) this.rest()
  }

  private rest(): void {
    clearInterval(this.turn!)
    this.turn = null
    this.left = few
  }

  /** One function for all that wait, called by them. */
  private readonly ended = (() => {
    const { line } = this
    return function (this: Socket): void {
      line.delete(this)
      this.destroy()
    }
  })()
}

import type { ServerResponse } from 'node:http'
import { Injectable } from '@nestjs/common'

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** People at work ask again within so many ms. */
const moment = 500

/** Requests that are being answered, and whether this node still wants new ones (I-25). */
@Injectable()
export class InFlight {
  private count = 0
  private going = false
  private lastEnd = -Infinity

  /** Somebody waits for an answer, or did a moment ago. */
  get isBusy(): boolean {
    return this.count > 0 || performance.now() - this.lastEnd < moment
  }

  /** The node is about to leave: who asks for its health is sent elsewhere, connections end with their answers. */
  get isLeaving(): boolean {
    return this.going
  }

  /** How many are being answered. */
  get size(): number {
    return this.count
  }

  leave(): void {
    this.going = true
  }

  /** Counts a request until its answer is out, or its client gone. */
  add(response: ServerResponse): void {
    this.count += 1
    response.once('close', () => {
      this.count -= 1
      this.lastEnd = performance.now()
    })
  }

  /** Waits until every answer is out, but no longer than so many ms. */
  async finished(patience: number): Promise<void> {
    for (const end = Date.now() + patience; this.count > 0 && Date.now() < end;) await pause(20)
  }
}

import type { ServerResponse } from 'node:http'
import { Injectable } from '@nestjs/common'

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Requests that are being answered, and whether this node still wants new ones (I-25). */
@Injectable()
export class InFlight {
  private count = 0
  private going = false

  /** The node is about to leave: who asks for its health is sent elsewhere, connections end with their answers. */
  get isLeaving(): boolean {
    return this.going
  }

  leave(): void {
    this.going = true
  }

  /** Counts a request until its answer is out, or its client gone. */
  add(response: ServerResponse): void {
    this.count += 1
    response.once('close', () => (this.count -= 1))
  }

  /** Waits until every answer is out, but no longer than so many ms. */
  async finished(patience: number): Promise<void> {
    for (const end = Date.now() + patience; this.count > 0 && Date.now() < end;) await pause(20)
  }
}

import { Refused } from '../http/problem'

interface Waiting {
  readonly enter: () => void
  readonly timer: NodeJS.Timeout
}

export interface TurnstileOptions {
  /** How many may be inside at once. */
  readonly places: number
  /** How many may stand in line; who comes after that is sent away at once (I-21). */
  readonly line: number
  /** How long somebody stands in line, in ms. */
  readonly patience: number
  /** What those hear who are sent away. */
  readonly refusal?: () => Refused
}

const tooMany = (): Refused =>
  new Refused({
    word: 'unavailable',
    detail: 'Too many changes wait to be saved. Nothing was changed; please try again.',
    retryAfter: 5,
  })

/**
 * Lets a few in at a time, first come first served. Changes queue here and not for connections: those that wait for
 * the plan's lock would hold them all, and keep everybody waiting who only wants to read or to sign in (DESIGN 7).
 */
export class Turnstile {
  private inside = 0
  private readonly line = new Set<Waiting>()

  constructor(private readonly options: TurnstileOptions) {}

  private refusal(): Refused {
    return (this.options.refusal ?? tooMany)()
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.options.places) await this.wait()
    else this.inside += 1
    try {
      return await work()
    } finally {
      this.leave()
    }
  }

  private wait(): Promise<void> {
    if (this.line.size >= this.options.line) return Promise.reject(this.refusal())
    return new Promise((enter, reject) => {
      const timer = setTimeout(() => {
        this.line.delete(waiting)
        reject(this.refusal())
      }, this.options.patience)
      const waiting: Waiting = { enter, timer }
      this.line.add(waiting)
    })
  }

  /** The place goes to the next in line without ever being free, so that nobody slips in between. */
  private leave(): void {
    const [next] = this.line
    if (!next) {
      this.inside -= 1
      return
    }
    this.line.delete(next)
    clearTimeout(next.timer)
    next.enter()
  }
}

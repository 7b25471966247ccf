/** So many in one go, then so many a second. */
export interface Allowance {
  readonly burst: number
  readonly perSecond: number
}

/**
 * What is left of an allowance, in one number: the moment (ms) at which it will be whole again. Answers the moment after
 * one more, or, negative, the ms until one more is allowed.
 */
export function spend(wholeAt: number, now: number, { burst, perSecond }: Allowance): number {
  const each = 1000 / perSecond
  const next = Math.max(wholeAt, now) + each
  const early = next - now - burst * each
  return early > 0 ? -early : next
}

/** Counts by key what each may do. Keys that have their whole allowance again are forgotten. */
export class Rate {
  private readonly wholeAt = new Map<string, number>()
  private sweptAt = 0

  constructor(private readonly allowance: Allowance) {}

  /** Counts one more; answers 0, or the seconds to wait where it is one too many. */
  take(key: string, now = Date.now()): number {
    if (now - this.sweptAt > 10_000) this.sweep(now)
    const next = spend(this.wholeAt.get(key) ?? 0, now, this.allowance)
    if (next < 0) return Math.ceil(-next / 1000)
    this.wholeAt.set(key, next)
    return 0
  }

  private sweep(now: number): void {
    this.sweptAt = now
    for (const [key, at] of this.wholeAt) if (at <= now) this.wholeAt.delete(key)
  }
}

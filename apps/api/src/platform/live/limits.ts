import type { Allowance } from './rate'

/**
 * How much of the live channel one visitor may take (I-21). A whole conference often stands behind one address, so what
 * an address may do is large; it only keeps one machine from taking everything.
 */
export interface LiveLimits {
  readonly socketsPerAddress: number
  readonly handshakesPerAddress: Allowance
  readonly socketsPerAccount: number
  readonly handshakesPerSession: Allowance
}

export const liveLimits: LiveLimits = {
  socketsPerAddress: 10_000,
  handshakesPerAddress: { perSecond: 500, burst: 10_000 },
  socketsPerAccount: 60,
  handshakesPerSession: { perSecond: 2, burst: 120 },
}

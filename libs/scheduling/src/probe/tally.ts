import { isWaived } from '../evaluate/finding'
import { policyOf, type Policy } from '../rules/policy'
import type { Facts } from '../rules/rule'
import type { Subject, World } from '../world/world'
import type { Part, Sink } from './part'

/** How bad a place is, in order. */
export const levels = ['free', 'advice', 'warning', 'blocked'] as const
export type Level = (typeof levels)[number]

export const BLOCKED = levels.indexOf('blocked')

/** Sums new findings up without keeping them. */
export class Tally implements Sink {
  /** Index in `levels`. */
  level = 0
  /** Bit i is set when rules[i] has a new finding. */
  codes = 0
  /** Sum of the minutes of the new findings. */
  minutes = 0

  constructor(private readonly world: World) {}

  reset(): void {
    this.level = 0
    this.codes = 0
    this.minutes = 0
  }

  say({ rule, number }: Part, sessions: readonly Subject[], facts: Facts): void {
    const policy = policyOf(rule.code, facts as never, this.world)
    const waived = policy.waivable && isWaived(this.world, rule.code, sessions)
    this.level = Math.max(this.level, levelOf(policy, waived))
    this.codes |= 1 << number
    if ('minutes' in facts) this.minutes += facts.minutes
  }
}

/** What is waived is worth knowing; what holds only the release back does not block the move. */
function levelOf({ severity, at }: Policy, waived: boolean): number {
  if (waived || severity === 'advice') return levels.indexOf('advice')
  if (severity === 'blocker' && at === 'move') return BLOCKED
  return levels.indexOf('warning')
}

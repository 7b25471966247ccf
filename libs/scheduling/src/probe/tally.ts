import { isWaived } from '../evaluate/finding'
import { weigh } from '../rules/policy'
import type { Facts } from '../rules/rule'
import type { Subject } from '../world/subject'
import type { World } from '../world/world'
import { levelOf } from './levels'
import type { Part, Sink } from './part'

/** Codes that fit one integer. */
const BITS = 32

/** Sums new findings up without keeping them. */
export class Tally implements Sink {
  /** Index in `levels`. */
  level = 0
  /** Bit i is set when rules[i] has a new finding. */
  codes = 0
  /** Bit i is set when rules[32 + i] has a new finding. */
  codesFrom32 = 0
  /** Sum of the minutes of the new findings. */
  minutes = 0
  /** The level from which on no rule has to say more. */
  enough = Infinity

  constructor(private readonly world: World) {}

  /** Starts again, at a level that is reached already. */
  reset(level = 0): void {
    this.level = level
    this.codes = 0
    this.codesFrom32 = 0
    this.minutes = 0
    this.enough = Infinity
  }

  get done(): boolean {
    return this.level >= this.enough
  }

  say({ rule, number, row }: Part, sessions: readonly Subject[], facts: Facts): void {
    const policy = weigh(row, facts, this.world)
    const waived = policy.waivable && isWaived(this.world, rule.code, sessions)
    this.level = Math.max(this.level, levelOf(policy, waived))
    if (number < BITS) this.codes |= 1 << number
    else this.codesFrom32 |= 1 << (number - BITS)
    if ('minutes' in facts) this.minutes += facts.minutes
  }
}

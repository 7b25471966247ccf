import type { Facts } from '../rules/rule'
import type { Subject } from '../world/subject'
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
  /** It has reached the level from which on it need not hear more. */
  done = false
  private enough = Infinity

  /** Starts again, at a level that is reached already. */
  reset(level = 0): void {
    this.level = level
    this.codes = 0
    this.codesFrom32 = 0
    this.minutes = 0
    this.expect(Infinity)
  }

  /** From this level on it need not hear more. */
  expect(enough: number): void {
    this.enough = enough
    this.done = this.level >= enough
  }

  say(part: Part, sessions: readonly Subject[], facts: Facts): void {
    const { number } = part
    if (part.heaviest > this.level) this.level = Math.max(this.level, part.levelOf(sessions, facts))
    this.done = this.level >= this.enough
    if (number < BITS) this.codes |= 1 << number
    else this.codesFrom32 |= 1 << (number - BITS)
    // Not every rule counts minutes; `in` would cost more than the rest of this.
    const { minutes } = facts as { minutes?: number }
    if (minutes !== undefined) this.minutes += minutes
  }
}

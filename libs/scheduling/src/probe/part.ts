import { isWaived } from '../evaluate/finding'
import { heaviestOf, rowOf, weigh, type Policy } from '../rules/policy'
import type { Facts, Rule } from '../rules/rule'
import type { Subject } from '../world/subject'
import type { View } from '../world/view'
import type { World } from '../world/world'
import { ADVICE, levelOf } from './levels'

/** One rule, compiled: it knows its neighbours by key and answers for one session at a time. */
export abstract class Part {
  private readonly row: Policy | 'by-body'
  /** Sessions on which it is waived. */
  private readonly waivers: ReadonlySet<string> | undefined
  /** Index in `levels` of the heaviest that it can say. */
  readonly heaviest: number

  constructor(
    readonly rule: Rule,
    /** Position in the registry. */
    readonly number: number,
    private readonly world: World,
  ) {
    this.row = rowOf(rule.code, world)
    this.waivers = world.waivers.get(rule.code)
    this.heaviest = levelOf(heaviestOf(this.row))
  }

  /** Whether the rule can ever say something of a session, wherever it stands; by rank. */
  abstract concerns(rank: number): boolean

  /** Whether it can say something when the session is taken off the board; by rank. */
  abstract concernsOff(rank: number): boolean

  /** The level of what it says. What is waived is worth knowing, and no more. */
  levelOf(sessions: readonly Subject[], facts: Facts): number {
    const policy = weigh(this.row, facts, this.world)
    if (policy.waivable && isWaived(this.waivers, sessions)) return ADVICE
    return policy === this.row ? this.heaviest : levelOf(policy)
  }

  /** Says what the rule finds if `before` stood where `after` does, and does not find now. */
  abstract difference(after: View, before: View, sink: Sink): void
}

/** Takes new findings as they are found. */
export interface Sink {
  /** It has heard enough of the rule that is being asked. */
  readonly done: boolean
  say(part: Part, sessions: readonly Subject[], facts: Facts): void
}

/** Facts are flat: ids and numbers. */
export function sameFacts(a: Facts, b: Facts | false | null): boolean {
  if (!b) return false
  for (const name in a) {
    if (a[name as keyof Facts] !== b[name as keyof Facts]) return false
  }
  return true
}

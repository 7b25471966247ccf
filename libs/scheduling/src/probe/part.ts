import { heaviestOf, rowOf, type Policy } from '../rules/policy'
import type { Facts, Rule } from '../rules/rule'
import type { Subject } from '../world/subject'
import type { View } from '../world/view'
import type { World } from '../world/world'
import { levelOf } from './levels'

/** One rule, compiled: it knows its neighbours by key and answers for one session at a time. */
export abstract class Part {
  readonly row: Policy | 'by-body'
  /** Index in `levels` of the heaviest that it can say. */
  readonly heaviest: number

  constructor(
    readonly rule: Rule,
    /** Position in the registry. */
    readonly number: number,
    world: World,
  ) {
    this.row = rowOf(rule.code, world)
    this.heaviest = levelOf(heaviestOf(this.row), false)
  }

  /** A placed session joins its neighbours. */
  enter(_view: View): void {}

  leave(_view: View): void {}

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

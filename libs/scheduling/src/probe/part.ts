import type { Facts, Rule } from '../rules/rule'
import type { View } from '../world/view'
import type { Subject } from '../world/world'

/** One rule, compiled: it knows its neighbours by key and answers for one session at a time. */
export interface Part {
  readonly rule: Rule
  /** Position in the registry. */
  readonly number: number
  /** A placed session joins its neighbours. */
  enter(view: View): void
  leave(view: View): void
  /** Says what the rule finds if `before` stood where `after` does, and does not find now. */
  difference(after: View, before: View, sink: Sink): void
}

/** Takes new findings as they are found. */
export interface Sink {
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

import { findingOf, inOrder } from '../evaluate/finding'
import type { Finding } from '../model/finding'
import type { Move } from '../model/plan'
import type { View } from '../world/view'
import { imagine, type Index } from './compile'
import { levels, type Level } from './levels'
import type { Part, Sink } from './part'

/** The new findings of a move, summed up. */
export interface Answer {
  readonly severity: Level
  /** Bit i is set when rules[i] has a new finding. */
  readonly codes: number
  /** Bit i is set when rules[32 + i] has a new finding. */
  readonly codesFrom32: number
  /** Sum of the minutes of the new findings. */
  readonly minutes: number
}

const FREE: Answer = Object.freeze({ severity: 'free', codes: 0, codesFrom32: 0, minutes: 0 })

/** Sums up evaluate(after the move) − evaluate(before). Microseconds; allocates nothing when all is well. */
export function probe(index: Index, move: Move): Answer {
  const ghost = imagine(index, move.sessionId, move.placement)
  const { tally } = index
  tally.reset()
  differences(index, ghost, tally)
  if (tally.level === 0) return FREE
  const { codes, codesFrom32, minutes } = tally
  return { severity: levels[tally.level]!, codes, codesFrom32, minutes }
}

/** evaluate(after the move) − evaluate(before), in canonical order. */
export function explain(index: Index, move: Move): Finding[] {
  const ghost = imagine(index, move.sessionId, move.placement)
  const findings: Finding[] = []
  differences(index, ghost, {
    done: false,
    say: ({ rule }, sessions, facts) =>
      findings.push(findingOf(index.world, rule.code, sessions, facts)),
  })
  return inOrder(findings)
}

/** Asks the rules what is new if the session stood where its ghost does. */
function differences(index: Index, ghost: View, sink: Sink): void {
  const now = index.now[ghost.rank]!
  const { on, off, rounds, others } = index.concerns.of(ghost.rank)
  if (!ghost.placed) return askAll(off, ghost, now, sink)
  if (!now.placed) askAll(on, ghost, now, sink)
  index.sieve.difference(ghost, now, sink)
  for (let i = 0; i < rounds.length; i++) rounds[i]!.difference(ghost, now, sink)
  askAll(others, ghost, now, sink)
}

function askAll(parts: readonly Part[], ghost: View, now: View, sink: Sink): void {
  for (let i = 0; i < parts.length; i++) parts[i]!.difference(ghost, now, sink)
}

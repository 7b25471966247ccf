import {
  toPlacement,
  type CopyChange,
  type Place,
  type PlanComparison,
  type TakeOverCommand,
} from '@roundtable/contracts'
import type { Placement } from '@roundtable/scheduling'
import { dayIndexOf, slotOf, type Board, type Slot } from '../../model/board-model'

/** What the taker has chosen where both have changed a session; the copy's word where nothing is chosen. */
export type Choices = Readonly<Record<string, 'copy' | 'main'>>

/** Sessions that stay as the plan has them. */
export const leftOf = (choices: Choices): string[] =>
  Object.keys(choices)
    .filter((sessionId) => choices[sessionId] === 'main')
    .sort()

/** Conflicts that nobody has decided yet. */
export const undecidedOf = (
  { changes }: Pick<PlanComparison, 'changes'>,
  choices: Choices,
): readonly CopyChange[] =>
  changes.filter(({ sessionId, conflict }) => conflict && choices[sessionId] === undefined)

/** What is sent: every change as it was compared, and whose word stands. */
export function commandOf(
  comparison: Pick<PlanComparison, 'changes'>,
  choices: Choices,
): TakeOverCommand['sessions'] {
  return comparison.changes.map(({ sessionId, main, copy }) => ({
    sessionId,
    expectedVersion: main.version,
    copyVersion: copy.version,
    take: choices[sessionId] ?? 'copy',
  }))
}

/** One side of one session that has changed while it was compared. */
export interface Since {
  readonly sessionId: string
  readonly side: 'main' | 'copy'
  readonly by: string | null
  readonly place: Place | null
}

/** What happened in either plan between two comparisons, as far as it is still a change. */
export function sinceThen(
  before: Pick<PlanComparison, 'changes'>,
  now: Pick<PlanComparison, 'changes'>,
): readonly Since[] {
  const known = new Map(before.changes.map((change) => [change.sessionId, change]))
  return now.changes.flatMap((change) => {
    const was = known.get(change.sessionId)
    return (['main', 'copy'] as const).flatMap((side) => {
      const { version, changedBy, placement } = change[side]
      // A session that was none of the changes has become one through what its copy, or the plan, did with it.
      const isNew = was ? was[side].version !== version : side === 'copy'
      const { sessionId } = change
      return isNew ? { sessionId, side, by: changedBy, place: placement } : []
    })
  })
}

/** Where sessions stand once the copy is taken over. */
export function placementsAfter(
  board: Board,
  placements: Readonly<Record<string, Placement>>,
  changes: readonly CopyChange[],
  left: readonly string[],
): Readonly<Record<string, Placement>> {
  const after = new Map(Object.entries(placements))
  for (const { sessionId, copy } of changes.filter((c) => !left.includes(c.sessionId)))
    if (copy.placement) after.set(sessionId, toPlacement(board.clock, copy.placement))
    else after.delete(sessionId)
  return Object.fromEntries(after)
}

/** A session in one of the two small boards. */
export interface Block extends Slot {
  readonly sessionId: string
  readonly code: string
  readonly minutes: number
  readonly changed: boolean
}

/** A day of a plan: every session on it, with what the copy changes marked. */
export function blocksOf(
  board: Board,
  day: number,
  placements: Readonly<Record<string, Placement>>,
  changed: ReadonlySet<string>,
): readonly Block[] {
  return Object.entries(placements).flatMap(([sessionId, placement]) => {
    const slot = slotOf(board, placement)
    const session = board.sessions.get(sessionId)
    if (!slot || !session || slot.day !== day) return []
    const { code, minutes } = session
    return { ...slot, sessionId, code, minutes, changed: changed.has(sessionId) }
  })
}

/** The days on which something changes, in order. */
export function daysOf(board: Board, changes: readonly CopyChange[]): readonly number[] {
  const days = changes.flatMap(({ main, copy }) =>
    [main.placement, copy.placement].flatMap((place) =>
      place ? (dayIndexOf(board, toPlacement(board.clock, place).start) ?? []) : [],
    ),
  )
  return [...new Set(days)].sort((a, b) => a - b)
}

import type { Place } from '@roundtable/contracts'
import type { RefusedMove } from '../queue/kept-queue'
import { openMoves } from '../queue/undecided'
import { placeOf, type Board } from './board-model'
import { newLength } from './lengths'
import type { Shown } from './plan-state'
import { reconcile, versionOf, type Sync, type Unsettled } from './reconcile'
import type { Wish } from './surroundings'

/** What I want as a command says it. */
export const movesOf = (board: Board, sync: Sync, wishes: readonly Wish[]): Unsettled['moves'] =>
  wishes.map(({ sessionId, placement, seen, minutes }) => ({
    sessionId,
    expectedVersion: seen ?? versionOf(sync, sessionId),
    placement: placement && placeOf(board, placement),
    ...newLength(board, sync, sessionId, minutes),
  }))

/** What would take it back: where everything is shown now. */
export const inverseOf = (shown: Shown, wishes: readonly Wish[]): readonly Wish[] =>
  wishes.map(({ sessionId, minutes }) => ({
    sessionId,
    placement: shown.enginePlan.placements[sessionId] ?? null,
    ...(minutes === undefined ? {} : { minutes: shown.board.sessions.get(sessionId)?.minutes }),
  }))

/** What is left of a refused command, on top of what others did since. */
export function movedAgain(board: Board, sync: Sync, entry: RefusedMove): Unsettled['moves'] {
  const places = reconcile(sync.truth, sync.unsettled)
  return openMoves(entry)
    .map(({ sessionId, placement, length }) => ({
      sessionId,
      placement,
      ...newLength(board, sync, sessionId, length?.minutes),
      expectedVersion: versionOf(sync, sessionId),
    }))
    .filter((move) => move.length || !isSamePlace(move.placement, places[move.sessionId]))
}

const isSamePlace = (a: Place | null, b: Place | undefined): boolean =>
  a && b ? a.roomId === b.roomId && Date.parse(a.start) === Date.parse(b.start) : !a && !b

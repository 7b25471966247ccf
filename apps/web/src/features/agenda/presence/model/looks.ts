import type { MyPresence } from '@roundtable/contracts'
import { placementOf, placeOf, type Board } from '../../model/board-model'
import type { UiState } from '../../model/ui-state'

/** What I look at, as others may know it. */
export type Looks = Pick<MyPresence, 'selected' | 'editing' | 'hold'>

/** Slots, never pointer positions: it changes when the slot does. */
export function looksOf(
  board: Board,
  { selected, hold }: Pick<UiState, 'selected' | 'hold'>,
): Looks {
  const slot =
    hold?.over.kind === 'slot' ? placeOf(board, placementOf(board, hold.over.slot)) : null
  return { selected, editing: null, hold: hold && { sessionId: hold.sessionId, slot } }
}

export const sameLooks = (a: Looks, b: Looks): boolean => JSON.stringify(a) === JSON.stringify(b)

import { toPlacement } from '@roundtable/contracts'
import type { Change } from '@roundtable/scheduling'
import type { Board } from './board-model'
import type { Unsettled } from './reconcile'

/** What was taken back before it was saved, so that it can be done again. The newest last. */
export type Lifted =
  /** It had not been sent: it left the queue. */
  | { readonly kind: 'withdrawn'; readonly changes: readonly Change[] }
  /** It may have arrived: this command of mine waits behind it, and moves it back. */
  | { readonly kind: 'moved-back'; readonly commandId: string }

/** What a command asks for, as the engine counts. */
export const changesIn = ({ clock }: Board, { moves }: Unsettled): readonly Change[] =>
  moves.map(({ sessionId, placement, length }) => ({
    sessionId,
    placement: placement && toPlacement(clock, placement),
    ...(length ? { minutes: length.minutes } : {}),
  }))

/** Where its sessions stood when it was made, and how long they were; null where it does not say. */
export function wayBack({ clock }: Board, { moves, called }: Unsettled): readonly Change[] | null {
  if (!called || moves.some(({ sessionId }) => !(sessionId in called.sessions))) return null
  return moves.map(({ sessionId, length }) => {
    const { from, minutes } = called.sessions[sessionId]!
    return {
      sessionId,
      placement: from && toPlacement(clock, from),
      ...(length ? { minutes } : {}),
    }
  })
}

import type { Change } from '@roundtable/scheduling'
import { slotOf } from '../model/board-model'
import type { Shown } from '../model/plan-state'

/** How several sessions move together: null = that stays as it is for each of them. */
export interface Together {
  readonly day: number | null
  /** Minutes later; negative: earlier. */
  readonly later: number
  readonly roomId: string | null
}

export const asTheyAre: Together = { day: null, later: 0, roomId: null }

/** Where each would go. Those without a place have nothing to move from and stay out. */
export function changesTogether(
  { board, enginePlan }: Shown,
  ids: readonly string[],
  { day, later, roomId }: Together,
): readonly Change[] {
  return ids.flatMap((sessionId): Change[] => {
    const from = enginePlan.placements[sessionId]
    const slot = from && slotOf(board, from)
    if (!slot) return []
    const { midnight } = board.days[day ?? slot.day]!
    const placement = { roomId: roomId ?? from.roomId, start: midnight + slot.minute + later }
    return [{ sessionId, placement }]
  })
}

/** Nothing would move at all. */
export const isStill = ({ enginePlan }: Shown, changes: readonly Change[]): boolean =>
  changes.every(({ sessionId, placement }) => {
    const from = enginePlan.placements[sessionId]
    return from?.roomId === placement?.roomId && from?.start === placement?.start
  })

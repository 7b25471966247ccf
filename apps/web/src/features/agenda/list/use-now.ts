import { toMinutes } from '@roundtable/domain'
import { useMemo } from 'react'
import { useMinute } from '../../../platform/time/use-minute'
import { dayIndexOf, type Board } from '../model/board-model'

/** The minute of the event that it is now, and its day; null outside the event's days. */
export function useNow(board: Board): { day: number; at: number } | null {
  const now = useMinute()
  return useMemo(() => {
    const at = Math.floor(toMinutes(board.clock, new Date(now)))
    const day = dayIndexOf(board, at)
    return day === null ? null : { day, at }
  }, [board, now])
}

import { toMinutes } from '@roundtable/domain'
import { useMinute } from '../../../platform/time/use-minute'
import { dayIndexOf, type Board } from '../model/board-model'
import { clockTime } from '../model/words'
import { at } from './host-layer'

/** Minute of the event day that it is now, while that lies on the board. */
function useNow(board: Board): { day: number; minute: number } | null {
  const minute = Math.floor(toMinutes(board.clock, new Date(useMinute())))
  const day = dayIndexOf(board, minute)
  if (day === null) return null
  const ofDay = minute - board.days[day]!.midnight
  return ofDay >= board.axis.from && ofDay < board.axis.to ? { day, minute: ofDay } : null
}

/** 1.5 px of ink across the day; drawn anew each minute, never animated. */
export function NowLine({ board, day }: { board: Board; day: number }) {
  const now = useNow(board)
  return now?.day === day ? <div className="now-line" style={at(now.minute, now.minute)} /> : null
}

export function NowTag({ board }: { board: Board }) {
  const now = useNow(board)
  return (
    now && (
      <b className="at" style={at(now.minute, now.minute)}>
        {clockTime(now.minute)}
      </b>
    )
  )
}

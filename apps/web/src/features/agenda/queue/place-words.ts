import { t } from '@lingui/core/macro'
import { type Place, toPlacement } from '@roundtable/contracts'
import { slotOf, type Board } from '../model/board-model'
import type { Unsettled } from '../model/reconcile'
import { textOf } from '../model/names'
import { clockIn, eventTime, isolated, moment, placeText } from '../model/words'

/** A session as a command calls it: P5 Financing the last mile; also after it is gone. */
export interface SessionWords {
  readonly code: string
  readonly title: string
}

export function sessionWords(board: Board, command: Unsettled, sessionId: string): SessionWords {
  const known = board.sessions.get(sessionId) ?? command.called?.sessions[sessionId]
  return known ? { code: known.code, title: textOf(known.title) } : { code: '?', title: '' }
}

/** Wed 15:20–16:20, MH2; “off the board” for none. A room that is gone keeps the name it had. */
export function placeWords(
  board: Board,
  sessionId: string,
  place: Place | null,
  called?: Unsettled['called'],
): string {
  if (!place) return t`off the board`
  const placement = toPlacement(board.clock, place)
  const minutes =
    board.sessions.get(sessionId)?.minutes ?? called?.sessions[sessionId]?.minutes ?? 0
  const slot = slotOf(board, placement)
  if (slot) return placeText(board, slot, minutes)
  const time = eventTime(board, placement.start, true)
  const room = isolated(called?.rooms[place.roomId]?.code ?? '?')
  return t`${time}, ${room}`
}

/** Where a session of a command stood when it was made. */
export const fromOf = ({ called }: Unsettled, sessionId: string): Place | null =>
  called?.sessions[sessionId]?.from ?? null

const today = 12 * 3_600_000

/** 14:05 while that is enough to say, else with the day. `at`: ms since 1970. */
export const whenText = (board: Board, at: number): string =>
  Date.now() - at < today
    ? clockIn(board.clock.timeZone, at)
    : moment(board, new Date(at).toISOString())

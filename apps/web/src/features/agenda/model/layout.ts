import type { Session } from '@roundtable/contracts'
import type { Board } from './board-model'
import type { Card } from './cards'
import { columnsOf, columnsWith, type Column } from './columns'
import { lanesOf, linesOf, scaleOf, thinWidth, type Lane } from './geometry'
import type { ViewState } from './view-state'

export const gutterWidth = 48
export const stripWidth = 88
/** Day and rooms above the grid, and what remains below it. */
export const headHeight = 60
const below = 8

/** The least width of a column: one day is read, several are looked over. */
const leastWidth = { one: 120, all: 64 } as const

/** A person's day gets no clearer by more width. */
const mostOfPerson = 240

/** The most that a day's wide columns take; null: all that there is, also for a day that has none yet. */
export const mostOf = ({ columns }: DayLayout): number | null =>
  columns.length > 0 && columns.every(({ kind }) => kind === 'person')
    ? columns.length * mostOfPerson
    : null

export interface DayLayout {
  readonly columns: readonly Column[]
  readonly lanes: readonly Lane[]
}

/** Everything about where things stand on the board that no card decides. */
export interface Layout {
  /** Pixels a minute. */
  readonly scale: number
  readonly lines: number
  readonly fine: number
  /** By day; null: compressed. */
  readonly days: readonly (DayLayout | null)[]
  /** Pixels of a wide column, about. */
  readonly width: number
  readonly leastWidth: number
}

export interface LayoutOf {
  readonly board: Board
  readonly view: ViewState
  readonly openDay: number
  readonly cardsOfDay: readonly (readonly Card[])[]
  /** The room that a card is held over and must be seen. */
  readonly wanted: number | null
  /** The visible part of the grid, in pixels. */
  readonly size: { readonly width: number; readonly height: number }
}

const usedRooms = (cards: readonly Card[]): ReadonlySet<number> =>
  new Set(cards.flatMap((card) => (card.slot ? [card.slot.room] : [])))

const wideIn = (days: readonly (DayLayout | null)[]): number =>
  days.reduce((sum, day) => sum + (day?.lanes.filter((lane) => !lane.thin).length ?? 0), 0)
const thinIn = (days: readonly (DayLayout | null)[]): number =>
  days.reduce((sum, day) => sum + (day?.lanes.filter((lane) => lane.thin).length ?? 0), 0)

export function layoutOf({ board, view, openDay, cardsOfDay, wanted, size }: LayoutOf): Layout {
  const days = board.days.map(({ index }): DayLayout | null => {
    if (view.days === 'one' && index !== openDay) return null
    const columns = columnsOf(board, view, { used: usedRooms(cardsOfDay[index]!), wanted })
    return { columns, lanes: lanesOf(columns.map((column) => column.thin)) }
  })
  const scale = scaleOf(view.zoom, board.axis, size.height - headHeight - below)
  const strips = days.filter((day) => day === null).length
  const left = size.width - gutterWidth - strips * stripWidth - thinIn(days) * thinWidth
  const least = leastWidth[view.days]
  const most = days.some((day) => day && mostOf(day) !== null) ? mostOfPerson : Infinity
  return {
    scale,
    ...linesOf(view.zoom, scale),
    days,
    width: Math.min(most, Math.max(least, Math.floor(left / Math.max(1, wideIn(days))))),
    leastWidth: least,
  }
}

/** Lanes of a day in which a session stands. */
export const lanesWith = (day: DayLayout, session: Session, room: number): readonly Lane[] =>
  columnsWith(day.columns, session, room).map((index) => day.lanes[index]!)

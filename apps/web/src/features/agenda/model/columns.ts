import type { Session } from '@roundtable/contracts'
import type { Board } from './board-model'

/** What stands beside what on an open day. */
export type Column =
  | { readonly kind: 'room'; readonly room: number; readonly thin: boolean }
  | { readonly kind: 'person'; readonly personId: string; readonly thin: false }

export interface ColumnWish {
  readonly columns: 'rooms' | 'people'
  /** Ids of the rooms wanted; none: all of them. */
  readonly rooms: readonly string[]
  readonly people: readonly string[]
  /** What becomes of rooms without a session on the day. */
  readonly empty: 'wide' | 'thin'
}

/** What else decides on the columns of one day. */
export interface DayUse {
  /** Rooms that have a session. */
  readonly used: ReadonlySet<number>
  /** A room that must be there and wide: a card is held over it. */
  readonly wanted: number | null
}

/** The columns of a day. Rooms keep their order; a wish that leaves nothing over is not followed. */
export function columnsOf(board: Board, wish: ColumnWish, { used, wanted }: DayUse): Column[] {
  if (wish.columns === 'people') {
    const known = wish.people.filter((id) => board.people.has(id))
    if (known.length > 0)
      return known.map((personId) => ({ kind: 'person', personId, thin: false }))
  }
  const all = board.rooms.map((_, room) => room)
  const chosen = all.filter((room) => wish.rooms.includes(board.rooms[room]!.id))
  const shown =
    chosen.length === 0 ? all : all.filter((room) => chosen.includes(room) || room === wanted)
  const empty = (room: number): boolean => !used.has(room) && room !== wanted
  const collapse = wish.empty === 'thin' && !shown.every(empty)
  return shown.map((room) => ({ kind: 'room', room, thin: collapse && empty(room) }))
}

const takesPart = (session: Session, personId: string): boolean =>
  session.roles.some((role) => role.personId === personId && role.reply !== 'declined')

/** Columns in which a session stands: that of its room, or those of its people. */
export const columnsWith = (
  columns: readonly Column[],
  session: Session,
  room: number,
): readonly number[] =>
  // Asked at every slot under a hand.
  columns.reduce<number[]>((found, column, index) => {
    if (column.kind === 'room' ? column.room === room : takesPart(session, column.personId))
      found.push(index)
    return found
  }, [])

/**
 * The room that a card let go over a column would have. A person's column is no room: the card keeps its own,
 * and without one it has no place there.
 */
export const roomUnder = (
  columns: readonly Column[],
  index: number,
  own: number | null,
): number | null => {
  const column = columns[index]
  return column?.kind === 'room' ? column.room : own
}

/** People's columns with somebody who takes part: the only ones painted for a held session. */
export const paintedColumns = (
  columns: readonly Column[],
  session: Session,
  own: number | null,
): readonly { index: number; room: number }[] =>
  columns.flatMap((column, index) => {
    if (column.kind === 'room') return [{ index, room: column.room }]
    return own !== null && takesPart(session, column.personId) ? [{ index, room: own }] : []
  })

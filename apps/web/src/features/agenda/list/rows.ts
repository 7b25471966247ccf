import type { HostMeeting } from '@roundtable/contracts'
import type { Board, HostSpan } from '../model/board-model'
import type { Card } from '../model/cards'

export type ListBy = 'time' | 'room'

/** A line of the list; `at` in event minutes. */
export type ListRow =
  | { readonly kind: 'session'; readonly key: string; readonly at: number; readonly card: Card }
  | {
      readonly kind: 'host'
      readonly key: string
      readonly at: number
      readonly day: number
      readonly span: HostSpan<HostMeeting>
    }
  | { readonly kind: 'now'; readonly key: string; readonly at: number }

/** Lines under one head: a day, a room (`index`), or what has no place. */
export interface ListGroup {
  readonly key: string
  readonly kind: 'day' | 'room' | 'unplaced'
  readonly index: number
  readonly rows: readonly ListRow[]
  readonly sessions: number
}

const order = { host: 0, now: 1, session: 2 } as const

const byCode = (a: ListRow, b: ListRow): number =>
  a.kind === 'session' && b.kind === 'session'
    ? a.card.session.code.localeCompare(b.card.session.code, 'en', { numeric: true })
    : 0

const roomOf = (row: ListRow): number => (row.kind === 'session' ? (row.card.slot?.room ?? 0) : -1)

/** By time; at one time the host first, then by room, then by code: nothing ever stands there by chance. */
const inTime = (a: ListRow, b: ListRow): number =>
  a.at - b.at || order[a.kind] - order[b.kind] || roomOf(a) - roomOf(b) || byCode(a, b)

const sessionRow = (card: Card): ListRow => ({
  kind: 'session',
  key: card.session.id,
  at: card.placement?.start ?? 0,
  card,
})

const hostRows = (board: Board, day: number): ListRow[] =>
  board.hostOf[day]!.map((span) => ({
    kind: 'host',
    key: `${span.of.id} ${day}`,
    at: board.days[day]!.midnight + span.from,
    day,
    span,
  }))

const group = (kind: ListGroup['kind'], index: number, rows: readonly ListRow[]): ListGroup => ({
  key: `${kind} ${index}`,
  kind,
  index,
  rows: rows.toSorted(inTime),
  sessions: rows.filter((row) => row.kind === 'session').length,
})

/** Minute of the event that it is now; null: not on a day of the event. */
type Now = { readonly day: number; readonly at: number } | null

function byDay(board: Board, placed: readonly Card[], now: Now): ListGroup[] {
  return board.days.map(({ index }) => {
    const marker: ListRow[] = now?.day === index ? [{ kind: 'now', key: 'now', at: now.at }] : []
    const sessions = placed.filter((card) => card.slot!.day === index).map(sessionRow)
    return group('day', index, [...sessions, ...hostRows(board, index), ...marker])
  })
}

function byRoom(board: Board, placed: readonly Card[]): ListGroup[] {
  const host = board.days.flatMap(({ index }) => hostRows(board, index))
  return board.rooms.map((_, room) =>
    group('room', room, [
      ...placed.filter((card) => card.slot!.room === room).map(sessionRow),
      ...host.filter((row) => row.kind === 'host' && row.span.room === room),
    ]),
  )
}

/** All of the agenda in lines: by day and time or by room, then what has no place yet, by code. */
export function groupsOf(
  board: Board,
  cards: readonly Card[],
  by: ListBy,
  now: Now,
): readonly ListGroup[] {
  const placed = cards.filter((card) => card.slot)
  const unplaced = cards
    .filter((card) => !card.slot)
    .map((card): ListRow => ({ ...sessionRow(card), at: 0 }) as ListRow)
  return [
    ...(by === 'time' ? byDay(board, placed, now) : byRoom(board, placed)),
    group('unplaced', 0, unplaced),
  ]
}

import { randomUUID } from 'node:crypto'
import type { Room } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import { toDuring, toWindow } from '../../platform/database/window'
import type { RoomRow, RoomWindowRow } from './room.entity'

/** `windows` are the room's own, by time. */
export function toRoom(clock: EventClock, row: RoomRow, windows: readonly RoomWindowRow[]): Room {
  const of = (kind: RoomWindowRow['kind']) =>
    windows.filter((w) => w.kind === kind).map((w) => toWindow(clock, w.during))
  const { id, code, name, capacity, setUp, teardown } = row
  return { id, code, name, capacity, setUp, teardown, lent: of('lent'), closed: of('closed') }
}

export function toRoomRows(
  room: Room,
  position: number,
): { room: RoomRow; windows: RoomWindowRow[] } {
  const { lent, closed, ...fields } = room
  const windows = (kind: RoomWindowRow['kind'], spans: Room['lent']): RoomWindowRow[] =>
    spans.map((w) => ({ id: randomUUID(), roomId: room.id, kind, during: toDuring(w) }))
  return {
    room: { ...fields, position },
    windows: [...windows('lent', lent), ...windows('closed', closed)],
  }
}

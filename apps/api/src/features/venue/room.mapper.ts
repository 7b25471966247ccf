import { randomUUID } from 'node:crypto'
import type { Room } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import { toVersioned, toVersionedRow } from '../../platform/database/versioned'
import { toDuring, toWindow } from '../../platform/database/window'
import type { RoomRow, RoomWindowRow } from './room.entity'

/** `windows` are the room's own, by time. */
export function toRoom(clock: EventClock, row: RoomRow, windows: readonly RoomWindowRow[]): Room {
  const of = (kind: RoomWindowRow['kind']) =>
    windows.filter((w) => w.kind === kind).map((w) => toWindow(clock, w.during))
  const { position: _, ...fields } = row
  return { ...fields, ...toVersioned(clock, row), lent: of('lent'), closed: of('closed') }
}

export function toRoomRows(
  room: Room,
  position: number,
): { room: RoomRow; windows: RoomWindowRow[] } {
  const { lent, closed, ...fields } = room
  return {
    room: { ...fields, ...toVersionedRow(room), position },
    windows: [...windowRows(room.id, 'lent', lent), ...windowRows(room.id, 'closed', closed)],
  }
}

export const windowRows = (
  roomId: string,
  kind: RoomWindowRow['kind'],
  spans: Room['lent'],
): RoomWindowRow[] => spans.map((w) => ({ id: randomUUID(), roomId, kind, during: toDuring(w) }))

import type { Room } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { readTables, table, type RowsOf } from '../../platform/database/read-tables'
import { groupBy } from '../../platform/group-by'
import { RoomRow, RoomWindowRow } from './room.entity'
import { toRoom } from './room.mapper'

export const roomTables = {
  rooms: table(RoomRow, { order: ['position', 'id'] }),
  windows: table(RoomWindowRow, { order: ['during', 'id'] }),
}

/** All rooms in the order of the board, with their windows. One query. */
export const readRooms = async (db: EntityManager, clock: EventClock): Promise<Room[]> =>
  toRooms(clock, await readTables(db, roomTables))

export function toRooms(clock: EventClock, { rooms, windows }: RowsOf<typeof roomTables>): Room[] {
  const windowsOf = groupBy(windows, (w) => w.roomId)
  return rooms.map((row) => toRoom(clock, row, windowsOf(row.id)))
}

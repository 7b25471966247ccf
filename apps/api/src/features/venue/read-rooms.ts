import type { Room } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { groupBy } from '../../platform/group-by'
import { RoomRow, RoomWindowRow } from './room.entity'
import { toRoom } from './room.mapper'

/** All rooms in the order of the board, with their windows. Two queries. */
export async function readRooms(db: EntityManager, clock: EventClock): Promise<Room[]> {
  const rooms = await db.find(RoomRow, { order: { position: 'ASC', id: 'ASC' } })
  const windows = await db.find(RoomWindowRow, { order: { during: 'ASC', id: 'ASC' } })
  const windowsOf = groupBy(windows, (w) => w.roomId)
  return rooms.map((row) => toRoom(clock, row, windowsOf(row.id)))
}

import type { Room } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import type { EventInTime } from '../agenda/read-event'
import { readRooms } from './read-rooms'
import { readVenue } from './read-venue'
import { windowRows } from './room.mapper'
import { RoomWindowRow } from './room.entity'
import type { Around } from './room-fields'

/** Rooms and zones as a change of one room finds them. */
export async function readAround(
  db: EntityManager,
  { clock, event }: EventInTime,
  id: string | null,
): Promise<Around & { room: Room | undefined; count: number }> {
  const all = await readRooms(db, clock)
  return {
    room: all.find((room) => room.id === id),
    rooms: all.filter((room) => room.id !== id),
    count: all.length,
    zones: (await readVenue(db)).zones,
    event: {
      start: new Date(event.days[0]!.opens),
      end: new Date(event.days.at(-1)!.closes),
    },
  }
}

/** Puts the windows of a room in the place of those it had. */
export async function saveWindows(
  db: EntityManager,
  { id, lent, closed }: Pick<Room, 'id' | 'lent' | 'closed'>,
): Promise<void> {
  await db.delete(RoomWindowRow, { roomId: id })
  await db.insert(RoomWindowRow, [
    ...windowRows(id, 'lent', lent),
    ...windowRows(id, 'closed', closed),
  ])
}

/** The room as everybody reads it from now on. */
export async function roomAfter(
  db: EntityManager,
  { clock }: EventInTime,
  id: string,
): Promise<Room> {
  const room = (await readRooms(db, clock)).find((r) => r.id === id)
  if (!room) throw new Error(`room ${id} is gone`)
  return room
}

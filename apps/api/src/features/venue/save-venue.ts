import type { Venue, Zone } from '@roundtable/contracts'
import { In, Not, type EntityManager } from 'typeorm'
import type { Writer } from '../../platform/database/change'
import { nextVersion } from '../../platform/database/next-version'
import type { Actor } from '../../platform/http/actor'
import { SettingRow } from '../agenda/event.entity'
import { RoomRow } from './room.entity'
import { PoolRow, WalkRow, ZoneRow } from './venue.entity'

/** Rooms of zones that go lie nowhere from then on, and are one version up: somebody may be editing them. */
export async function detachRooms(
  w: Writer,
  actor: Actor,
  zones: readonly Zone[],
): Promise<string[]> {
  const rooms = await w.db.findBy(RoomRow, { zoneId: In(zones.map((zone) => zone.id)) })
  for (const { id, version, zoneId } of rooms) {
    const next = nextVersion(actor, version)
    await w.db.update(RoomRow, { id }, { ...next, zoneId: null })
    w.audit({
      action: 'room.change',
      subject: `room/${id}`,
      before: { version, zoneId },
      after: { version: next.version, zoneId: null },
    })
  }
  return rooms.map((room) => room.id)
}

/** Writes the lists as they should be, one version up (I-04). The caller holds the plan's lock. */
export async function saveVenue(
  db: EntityManager,
  actor: Actor,
  version: number,
  venue: Pick<Venue, 'zones' | 'walks' | 'pools'>,
): Promise<void> {
  const { affected } = await db.update(
    SettingRow,
    { key: 'venue', version },
    nextVersion(actor, version),
  )
  if (affected !== 1) throw new Error('the venue changed under the plan’s lock')
  await saveList(db, ZoneRow, venue.zones)
  await db.createQueryBuilder().delete().from(WalkRow).execute()
  await db.insert(WalkRow, [...venue.walks])
  await saveList(db, PoolRow, venue.pools)
}

/** Unique columns are cleared first, so that two items can swap them. */
async function saveList(
  db: EntityManager,
  rows: typeof ZoneRow | typeof PoolRow,
  items: readonly { id: string }[],
): Promise<void> {
  await db.delete(rows, { id: Not(In(items.map((item) => item.id))) })
  const cleared = rows === PoolRow ? { language: null } : {}
  await db
    .createQueryBuilder()
    .update(rows)
    .set({ code: () => 'id::text', ...cleared })
    .execute()
  if (items.length > 0)
    await db.upsert(
      rows,
      items.map((item, position) => ({ ...item, position })),
      ['id'],
    )
}

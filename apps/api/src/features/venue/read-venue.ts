import type { Pool, Walk, Zone } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { PoolRow, WalkRow, ZoneRow } from './venue.entity'

const byPosition = { order: { position: 'ASC', id: 'ASC' } } as const

/** Zones, the ways between them, and what sessions share. Three queries. */
export async function readVenue(
  db: EntityManager,
): Promise<{ zones: Zone[]; walks: Walk[]; pools: Pool[] }> {
  const zones = await db.find(ZoneRow, byPosition)
  const walks = await db.find(WalkRow, { order: { a: 'ASC', b: 'ASC' } })
  const pools = await db.find(PoolRow, byPosition)
  return {
    zones: zones.map(({ position: _, ...zone }) => zone),
    walks,
    pools: pools.map(({ position: _, ...pool }) => pool),
  }
}

import type { Pool, Walk, Zone } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { readTables, table, type RowsOf } from '../../platform/database/read-tables'
import { PoolRow, WalkRow, ZoneRow } from './venue.entity'

export const venueTables = {
  zones: table(ZoneRow, { order: ['position', 'id'] }),
  walks: table(WalkRow, { order: ['a', 'b'] }),
  pools: table(PoolRow, { order: ['position', 'id'] }),
}

interface Venue {
  readonly zones: Zone[]
  readonly walks: Walk[]
  readonly pools: Pool[]
}

/** Zones, the ways between them, and what sessions share. One query. */
export const readVenue = async (db: EntityManager): Promise<Venue> =>
  toVenue(await readTables(db, venueTables))

export const toVenue = ({ zones, walks, pools }: RowsOf<typeof venueTables>): Venue => ({
  zones: zones.map(({ position: _, ...zone }) => zone),
  walks,
  pools: pools.map(({ position: _, ...pool }) => pool),
})

import type { StaleRecord, Venue } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { toVersioned } from '../../platform/database/versioned'
import { SettingRow } from '../agenda/event.entity'
import { readRooms } from './read-rooms'
import { readVenue } from './read-venue'

/** The venue as its page shows it; the version is that of zones, walks and pools. Six queries. */
export async function venueRecord(db: EntityManager, clock: EventClock): Promise<Venue> {
  const setting = await db.findOneByOrFail(SettingRow, { key: 'venue' })
  return {
    ...toVersioned(clock, setting),
    ...(await readVenue(db)),
    rooms: await readRooms(db, clock),
  }
}

export const venueAsItStands = ({
  version,
  changedBy,
  changedAt,
  zones,
  walks,
  pools,
}: Venue): StaleRecord => ({ version, changedBy, changedAt, fields: { zones, walks, pools } })

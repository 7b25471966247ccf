import { inZone, type EventClock } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { readTables, table, type RowsOf } from '../../platform/database/read-tables'
import { hostLayerOf, type HostLayer } from './host-layer'
import { HostBodyRow, HostMeetingRow, HostRevisionRow } from './host.entity'

export interface AppliedHost extends HostLayer {
  readonly revision: { number: number; importedAt: string } | null
}

const applied = '(SELECT max(number) FROM host_revision)'

export const hostTables = {
  bodies: table(HostBodyRow, { order: ['code'] }),
  revisions: table(HostRevisionRow, { only: `number = ${applied}` }),
  meetings: table(HostMeetingRow, { only: `revision = ${applied}`, order: ['during', 'id'] }),
}

/** The host conference as the applied revision has it: the one with the highest number. One query. */
export const readHost = async (db: EntityManager, clock: EventClock): Promise<AppliedHost> =>
  toHost(clock, await readTables(db, hostTables))

export function toHost(
  clock: EventClock,
  { bodies, revisions: [revision], meetings }: RowsOf<typeof hostTables>,
): AppliedHost {
  return {
    ...hostLayerOf(clock, { bodies, meetings }),
    revision: revision
      ? { number: revision.number, importedAt: inZone(clock, revision.importedAt) }
      : null,
  }
}

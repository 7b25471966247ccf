import type { StaleRecord } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import type { Agenda } from '../agenda/load-agenda'
import { HostMappingRow } from './host-mapping.entity'
import { HostBodyRow, HostMeetingRow, HostRevisionRow } from './host.entity'

/** The host layer as it is stored. */
export interface HostState {
  readonly bodies: readonly HostBodyRow[]
  /** The one with the highest number; null before the first. */
  readonly applied: HostRevisionRow | null
  /** Meetings and breaks of the applied revision. */
  readonly meetings: readonly HostMeetingRow[]
  readonly mappings: readonly HostMappingRow[]
}

export const meetingsOf = (db: EntityManager, revision: number): Promise<HostMeetingRow[]> =>
  db.find(HostMeetingRow, { where: { revision }, order: { during: 'ASC', id: 'ASC' } })

/** Four queries. */
export async function readHostState(db: EntityManager): Promise<HostState> {
  const [applied] = await db.find(HostRevisionRow, { order: { number: 'DESC' }, take: 1 })
  return {
    bodies: await db.find(HostBodyRow, { order: { code: 'ASC' } }),
    applied: applied ?? null,
    meetings: await meetingsOf(db, applied?.number ?? 0),
    mappings: await db.find(HostMappingRow, { order: { clue: 'ASC' } }),
  }
}

export const nextNumber = ({ applied }: HostState): number => (applied?.number ?? 0) + 1

/** The applied revision as whoever decided on another one is told it. */
export const revisionNow = (agenda: Agenda, { applied }: HostState): StaleRecord => ({
  version: applied?.number ?? 0,
  changedBy: applied?.importedBy ?? '',
  changedAt: agenda.hostRevision?.importedAt ?? agenda.event.epoch,
  fields: {},
})

import { inZone, type EventClock } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { hostLayerOf, type HostLayer } from './host-layer'
import { meetingsOf } from './host-state'
import { HostBodyRow, HostRevisionRow } from './host.entity'

export interface AppliedHost extends HostLayer {
  readonly revision: { number: number; importedAt: string } | null
}

/** The host conference as the applied revision has it: the one with the highest number. Three queries. */
export async function readHost(db: EntityManager, clock: EventClock): Promise<AppliedHost> {
  const bodies = await db.find(HostBodyRow, { order: { code: 'ASC' } })
  const [applied] = await db.find(HostRevisionRow, { order: { number: 'DESC' }, take: 1 })
  return {
    ...hostLayerOf(clock, { bodies, meetings: await meetingsOf(db, applied?.number ?? 0) }),
    revision: applied
      ? { number: applied.number, importedAt: inZone(clock, applied.importedAt) }
      : null,
  }
}

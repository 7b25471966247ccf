import type { Body, HostBreak, HostMeeting } from '@roundtable/contracts'
import { inZone, type EventClock } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { HostBodyRow, HostMeetingRow, HostRevisionRow } from './host.entity'
import { toBody, toHostBreak, toHostMeeting } from './host.mapper'

/** The host conference as the applied revision has it. */
export interface HostLayer {
  readonly bodies: Body[]
  readonly revision: { number: number; importedAt: string } | null
  readonly meetings: HostMeeting[]
  readonly breaks: HostBreak[]
}

const present = <T>(value: T | null): value is T => value !== null

/** Three queries. The applied revision is the one with the highest number. */
export async function readHost(db: EntityManager, clock: EventClock): Promise<HostLayer> {
  const bodies = await db.find(HostBodyRow, { order: { code: 'ASC' } })
  const [revision] = await db.find(HostRevisionRow, { order: { number: 'DESC' }, take: 1 })
  const rows = await db.find(HostMeetingRow, {
    where: { revision: revision?.number ?? 0 },
    order: { during: 'ASC', id: 'ASC' },
  })
  return {
    bodies: bodies.map(toBody),
    revision: revision
      ? { number: revision.number, importedAt: inZone(clock, revision.importedAt) }
      : null,
    meetings: rows.map((row) => toHostMeeting(clock, row)).filter(present),
    breaks: rows.map((row) => toHostBreak(clock, row)).filter(present),
  }
}

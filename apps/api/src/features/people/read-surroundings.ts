import { In, type EntityManager } from 'typeorm'
import type { Span } from '../../platform/database/merged-windows'
import type { EventInTime } from '../agenda/read-event'
import { HostBodyRow } from '../host/host.entity'
import type { GivenFields, Surroundings } from './check-person'
import { OrganisationRow } from './organisation.entity'

export const spanOf = ({ event }: EventInTime): Span => ({
  start: new Date(event.days[0]!.opens),
  end: new Date(event.days.at(-1)!.closes),
})

/** What one person's fields refer to. Three queries at most. */
export async function readSurroundings(
  db: EntityManager,
  time: EventInTime,
  { organisationId, duties }: GivenFields,
): Promise<Surroundings> {
  const organisations = organisationId
    ? await db.findBy(OrganisationRow, { id: In([organisationId]) })
    : []
  const bodies = duties ? await db.find(HostBodyRow, { select: { id: true } }) : []
  const meetings: { key: string }[] = duties
    ? await db.query(
        `SELECT body_id || ' ' || uid AS key FROM host_meeting
         WHERE kind = 'meeting' AND revision = (SELECT max(number) FROM host_revision)`,
      )
    : []
  return {
    organisations: new Set(organisations.map(({ id }) => id)),
    bodies: new Set(bodies.map(({ id }) => id)),
    meetings: new Set(meetings.map(({ key }) => key)),
    event: spanOf(time),
  }
}

import type { PersonRecord, StaleRecord } from '@roundtable/contracts'
import {
  inZone,
  mayWrite,
  personFields,
  readableFields,
  type EventClock,
  type Role,
} from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { toVersioned } from '../../platform/database/versioned'
import type { EventInTime } from '../agenda/read-event'
import { OrganisationRow } from './organisation.entity'
import type { Days } from './person.mapper'
import { readWholePeople, type PersonFields, type WholePerson } from './whole-person'

/** The fields that this role may see; the others are not there at all. */
const readable = (role: Role, fields: PersonFields): Partial<PersonFields> =>
  Object.fromEntries(readableFields(role).map((field) => [field, fields[field]]))

/** The person for a change that came too late: no more than the role may see. */
export const personAsItStands = (
  role: Role,
  clock: EventClock,
  { version, changedBy, changedAt, fields }: WholePerson,
): StaleRecord => ({
  version,
  changedBy,
  changedAt: inZone(clock, changedAt),
  fields: readable(role, fields),
})

const daysOf = ({ event }: EventInTime): Days => ({
  first: event.days[0]!.date,
  last: event.days.at(-1)!.date,
})

const highLevelIn = ({ statuses }: PersonFields, { first, last }: Days): boolean =>
  statuses.some(({ from, until }) => from <= last && (until === null || until >= first))

/** One person as this role sees it; undefined: there is nobody of that id. Seven queries. */
export async function personRecord(
  db: EntityManager,
  time: EventInTime,
  role: Role,
  id: string,
): Promise<PersonRecord | undefined> {
  const [person] = await readWholePeople(db, time.clock, [id])
  if (!person) return undefined
  const { fields } = person
  const organisation = await db.findOneByOrFail(OrganisationRow, { id: fields.organisationId })
  return {
    id,
    ...toVersioned(time.clock, person),
    ...readable(role, fields),
    organisation: organisation.name,
    highLevel: highLevelIn(fields, daysOf(time)),
    membership: organisation.membership !== null,
    writable: personFields.filter((field) => mayWrite(role, field)),
    sessions: await sessionsOf(db, id),
  }
}

const sessionsOf = (db: EntityManager, personId: string): Promise<PersonRecord['sessions']> =>
  db.query(
    `SELECT session_id AS "sessionId", role, reply FROM session_role JOIN session ON session.id = session_id
     WHERE person_id = $1 ORDER BY code`,
    [personId],
  )

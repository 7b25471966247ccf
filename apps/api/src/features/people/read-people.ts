import type { Person } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { groupBy } from '../../platform/group-by'
import { OrganisationRow } from './organisation.entity'
import { HighLevelStatusRow, PersonDutyRow, PersonRow, PersonUnavailableRow } from './person.entity'
import { toPerson, type Days } from './person.mapper'

/** Everybody, by name, with status, times away and duties in host bodies. Five queries. */
export async function readPeople(
  db: EntityManager,
  clock: EventClock,
  days: Days,
): Promise<Person[]> {
  const people = await db.find(PersonRow, { order: { name: 'ASC', id: 'ASC' } })
  const organisations = await db.find(OrganisationRow)
  const statuses = await db.find(HighLevelStatusRow)
  const away = await db.find(PersonUnavailableRow, { order: { during: 'ASC', id: 'ASC' } })
  const duties = await db.find(PersonDutyRow, { order: { bodyId: 'ASC', meetingUid: 'ASC' } })
  const organisation = new Map(organisations.map((row) => [row.id, row]))
  const statusesOf = groupBy(statuses, (s) => s.personId)
  const awayOf = groupBy(away, (a) => a.personId)
  const dutiesOf = groupBy(duties, (d) => d.personId)
  return people.map((person) =>
    toPerson(clock, days, {
      person,
      organisation: organisation.get(person.organisationId)!,
      statuses: statusesOf(person.id),
      unavailable: awayOf(person.id),
      duties: dutiesOf(person.id),
    }),
  )
}

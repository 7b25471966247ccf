import type { Person } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { groupBy } from '../../platform/group-by'
import { PersonDutyRow, PersonRow, PersonUnavailableRow } from './person.entity'
import { toPerson } from './person.mapper'

/** Everybody, by name, with times away and duties in host bodies. Three queries. */
export async function readPeople(db: EntityManager, clock: EventClock): Promise<Person[]> {
  const people = await db.find(PersonRow, { order: { name: 'ASC', id: 'ASC' } })
  const away = await db.find(PersonUnavailableRow, { order: { during: 'ASC', id: 'ASC' } })
  const duties = await db.find(PersonDutyRow, { order: { bodyId: 'ASC' } })
  const awayOf = groupBy(away, (a) => a.personId)
  const dutiesOf = groupBy(duties, (d) => d.personId)
  return people.map((row) => toPerson(clock, row, awayOf(row.id), dutiesOf(row.id)))
}

import type { Person } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import { table, type RowsOf } from '../../platform/database/read-tables'
import { groupBy } from '../../platform/group-by'
import { OrganisationRow } from './organisation.entity'
import { HighLevelStatusRow, PersonDutyRow, PersonRow, PersonUnavailableRow } from './person.entity'
import { boardColumns, toPerson, type Days } from './person.mapper'

/** What of people the plan is made of. */
export const peopleTables = {
  people: table(PersonRow, { columns: boardColumns, order: ['name', 'id'] }),
  organisations: table(OrganisationRow, {
    columns: ['id', 'name', 'membership', 'delegationSize'],
  }),
  statuses: table(HighLevelStatusRow, { columns: ['personId', 'since', 'until'] }),
  away: table(PersonUnavailableRow, { order: ['during', 'id'] }),
  duties: table(PersonDutyRow, { order: ['bodyId', 'meetingUid'] }),
}

/** Everybody, by name, with status, times away and duties in host bodies. */
export function toPeople(
  clock: EventClock,
  days: Days,
  { people, organisations, statuses, away, duties }: RowsOf<typeof peopleTables>,
): Person[] {
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

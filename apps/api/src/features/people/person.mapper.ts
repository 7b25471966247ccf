import { randomUUID } from 'node:crypto'
import type { Person } from '@roundtable/contracts'
import type { EventClock, ProtocolRank } from '@roundtable/domain'
import { toDuring, toWindow } from '../../platform/database/window'
import type { OrganisationRow } from './organisation.entity'
import type {
  HighLevelStatusRow,
  PersonDutyRow,
  PersonRow,
  PersonUnavailableRow,
} from './person.entity'
import { searchText } from './search-text'

/** Columns of people that the board is told of. */
export const boardColumns = [
  'id',
  'honorific',
  'name',
  'function',
  'organisationId',
  'stakeholderGroup',
  'country',
  'presence',
  'timeZone',
] as const

/** A person's rows; each list is the person's own. */
export interface PersonRows {
  readonly person: Pick<PersonRow, (typeof boardColumns)[number]>
  readonly organisation: Pick<OrganisationRow, 'name' | 'membership' | 'delegationSize'>
  readonly statuses: readonly Pick<HighLevelStatusRow, 'since' | 'until'>[]
  readonly unavailable: readonly PersonUnavailableRow[]
  readonly duties: readonly PersonDutyRow[]
}

/** First and last day of the event, YYYY-MM-DD. */
export interface Days {
  readonly first: string
  readonly last: string
}

/** High-level on some day of the event (R10). */
export const isHighLevel = (
  statuses: readonly Pick<HighLevelStatusRow, 'since' | 'until'>[],
  days: Days,
): boolean =>
  statuses.some(({ since, until }) => since <= days.last && (until === null || until >= days.first))

/** As the board is told. */
export function toPerson(clock: EventClock, days: Days, rows: PersonRows): Person {
  const { person, organisation, statuses, unavailable, duties } = rows
  const { id, honorific, name, country, presence, timeZone, organisationId } = person
  return {
    id,
    honorific,
    name,
    function: person.function,
    organisation: organisation.name,
    organisationId,
    group: person.stakeholderGroup,
    country,
    delegationSize: organisation.delegationSize,
    highLevel: isHighLevel(statuses, days),
    membership: organisation.membership !== null,
    presence,
    timeZone,
    unavailable: unavailable.map((u) => toWindow(clock, u.during)),
    duties: duties.map((d) => ({ bodyId: d.bodyId, meetingUid: d.meetingUid || null })),
  }
}

/** What the board is not told of a person. */
export interface PersonBeside {
  readonly rank: ProtocolRank
  readonly languagesSpoken: readonly string[]
  readonly languagesUnderstood: readonly string[]
  /** Since when a high-level person is one; YYYY-MM-DD. */
  readonly since: string
  readonly by: string
  readonly at: Date
}

/** Rows of a person who is new; the organisation has its own. */
export function toPersonRows(person: Person, beside: PersonBeside) {
  const { id, honorific, name, organisationId, country, presence, timeZone } = person
  const { rank, languagesSpoken, languagesUnderstood, since, by, at } = beside
  const row: PersonRow = {
    id,
    honorific,
    name,
    function: person.function,
    organisationId,
    stakeholderGroup: person.group,
    country,
    rank,
    presence,
    timeZone,
    languagesSpoken: [...languagesSpoken],
    languagesUnderstood: [...languagesUnderstood],
    email: '',
    phone: '',
    notes: '',
    reference: null,
    search: searchText(person),
    version: 1,
    changedBy: by,
    changedAt: at,
  }
  const status: HighLevelStatusRow = {
    id: randomUUID(),
    personId: id,
    function: person.function,
    since,
    until: null,
    setBy: by,
    setOn: since,
  }
  return {
    person: row,
    statuses: person.highLevel ? [status] : [],
    unavailable: person.unavailable.map((w): PersonUnavailableRow => ({
      id: randomUUID(),
      personId: id,
      during: toDuring(w),
    })),
    duties: person.duties.map(({ bodyId, meetingUid }): PersonDutyRow => ({
      personId: id,
      bodyId,
      meetingUid: meetingUid ?? '',
      role: '',
    })),
  }
}

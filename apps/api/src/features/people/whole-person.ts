import type { Duty, PersonRecord } from '@roundtable/contracts'
import type { EventClock, ProtocolRank, StakeholderGroup } from '@roundtable/domain'
import { In, type EntityManager } from 'typeorm'
import type { VersionedRow } from '../../platform/database/versioned'
import { toWindow, type Window } from '../../platform/database/window'
import { groupBy } from '../../platform/group-by'
import {
  FocalPointRow,
  HighLevelStatusRow,
  PersonDutyRow,
  PersonRow,
  PersonUnavailableRow,
} from './person.entity'

/** Every field of a person, whoever may see it. */
export interface PersonFields {
  honorific: string
  name: string
  function: string
  organisationId: string
  group: StakeholderGroup
  country: string | null
  rank: ProtocolRank
  statuses: NonNullable<PersonRecord['statuses']>
  presence: 'on-site' | 'remote'
  timeZone: string | null
  languagesSpoken: string[]
  languagesUnderstood: string[]
  unavailable: Window[]
  duties: Duty[]
  focalPoints: NonNullable<PersonRecord['focalPoints']>
  email: string
  phone: string
  notes: string
}

export interface WholePerson extends VersionedRow {
  readonly id: string
  readonly reference: string | null
  readonly fields: PersonFields
}

/** People with everything about them, by name; all of them, or those that are named. Five queries. */
export async function readWholePeople(
  db: EntityManager,
  clock: EventClock,
  ids?: readonly string[],
): Promise<WholePerson[]> {
  const own = ids ? { personId: In(ids) } : {}
  const people = await db.find(PersonRow, {
    where: ids ? { id: In(ids) } : {},
    order: { name: 'ASC', id: 'ASC' },
  })
  const statuses = await db.find(HighLevelStatusRow, {
    where: own,
    order: { since: 'ASC', function: 'ASC' },
  })
  const away = await db.find(PersonUnavailableRow, { where: own, order: { during: 'ASC' } })
  const duties = await db.find(PersonDutyRow, {
    where: own,
    order: { bodyId: 'ASC', meetingUid: 'ASC' },
  })
  const focalPoints = await db.find(FocalPointRow, { where: own, order: { position: 'ASC' } })
  const statusesOf = groupBy(statuses, (s) => s.personId)
  const awayOf = groupBy(away, (a) => a.personId)
  const dutiesOf = groupBy(duties, (d) => d.personId)
  const focalPointsOf = groupBy(focalPoints, (f) => f.personId)
  return people.map((row) =>
    toWhole(clock, row, {
      statuses: statusesOf(row.id),
      unavailable: awayOf(row.id),
      duties: dutiesOf(row.id),
      focalPoints: focalPointsOf(row.id),
    }),
  )
}

interface ListRows {
  readonly statuses: readonly HighLevelStatusRow[]
  readonly unavailable: readonly PersonUnavailableRow[]
  readonly duties: readonly PersonDutyRow[]
  readonly focalPoints: readonly FocalPointRow[]
}

function toWhole(clock: EventClock, row: PersonRow, lists: ListRows): WholePerson {
  const { id, reference, search: _, version, changedBy, changedAt, stakeholderGroup, ...own } = row
  const { statuses, unavailable, duties, focalPoints } = lists
  return {
    id,
    reference,
    version,
    changedBy,
    changedAt,
    fields: {
      ...own,
      group: stakeholderGroup,
      statuses: statuses.map(({ since, until, setBy, setOn, ...status }) => ({
        function: status.function,
        from: since,
        until,
        setBy,
        setOn,
      })),
      unavailable: unavailable.map(({ during }) => toWindow(clock, during)),
      duties: duties.map(({ bodyId, meetingUid, role }) => ({
        bodyId,
        meetingUid: meetingUid || null,
        role,
      })),
      focalPoints: focalPoints.map(({ name, email, phone }) => ({ name, email, phone })),
    },
  }
}

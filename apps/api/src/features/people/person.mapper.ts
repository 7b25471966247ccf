import { randomUUID } from 'node:crypto'
import type { Person } from '@roundtable/contracts'
import type { EventClock, StakeholderGroup } from '@roundtable/domain'
import { toDuring, toWindow } from '../../platform/database/window'
import type { PersonDutyRow, PersonRow, PersonUnavailableRow } from './person.entity'

/** `unavailable` and `duties` are the person's own. */
export function toPerson(
  clock: EventClock,
  row: PersonRow,
  unavailable: readonly PersonUnavailableRow[],
  duties: readonly PersonDutyRow[],
): Person {
  const { stakeholderGroup: _, ...fields } = row
  return {
    ...fields,
    unavailable: unavailable.map((u) => toWindow(clock, u.during)),
    duties: duties.map((d) => d.bodyId),
  }
}

export interface PersonRows {
  readonly person: PersonRow
  readonly unavailable: PersonUnavailableRow[]
  readonly duties: PersonDutyRow[]
}

/** The group is not part of what the board is told; it comes beside (R7). */
export function toPersonRows(person: Person, stakeholderGroup: StakeholderGroup): PersonRows {
  const { unavailable, duties, ...fields } = person
  return {
    person: { ...fields, stakeholderGroup },
    unavailable: unavailable.map((w) => ({
      id: randomUUID(),
      personId: person.id,
      during: toDuring(w),
    })),
    duties: duties.map((bodyId) => ({ personId: person.id, bodyId })),
  }
}

import { randomUUID } from 'node:crypto'
import type { EntityManager, ObjectLiteral } from 'typeorm'
import { canonicalJson } from '../../platform/database/canonical-json'
import { nextVersion } from '../../platform/database/next-version'
import { toDuring } from '../../platform/database/window'
import type { Actor } from '../../platform/http/actor'
import type { OrganisationRow } from './organisation.entity'
import {
  FocalPointRow,
  HighLevelStatusRow,
  PersonDutyRow,
  PersonUnavailableRow,
} from './person.entity'
import { searchText } from './search-text'
import type { PersonFields, WholePerson } from './whole-person'

/** A person before and after; `before` is null for somebody new. */
export interface PersonEdit {
  readonly id: string
  readonly before: WholePerson | null
  readonly after: PersonFields
  readonly reference: string | null
  readonly organisation: Pick<OrganisationRow, 'name' | 'acronym'>
}

/** The version is asked again where the row is written (I-04). */
const saveSql = `
  INSERT INTO person (id, honorific, name, function, organisation_id, stakeholder_group, country, rank, presence, time_zone,
    languages_spoken, languages_understood, email, phone, notes, reference, search, version, changed_by, changed_at)
  SELECT id, honorific, name, function, organisation_id, stakeholder_group, country, rank, presence, time_zone,
    languages_spoken, languages_understood, email, phone, notes, reference, search, version, changed_by, changed_at
  FROM jsonb_populate_recordset(NULL::person, $1::jsonb)
  ON CONFLICT (id) DO UPDATE SET
    honorific = excluded.honorific, name = excluded.name, function = excluded.function, organisation_id = excluded.organisation_id,
    stakeholder_group = excluded.stakeholder_group, country = excluded.country, rank = excluded.rank, presence = excluded.presence,
    time_zone = excluded.time_zone, languages_spoken = excluded.languages_spoken, languages_understood = excluded.languages_understood,
    email = excluded.email, phone = excluded.phone, notes = excluded.notes, reference = excluded.reference, search = excluded.search,
    version = excluded.version, changed_by = excluded.changed_by, changed_at = excluded.changed_at
  WHERE person.version = excluded.version - 1
  RETURNING id`

function toRow(actor: Actor, { id, before, after, reference, organisation }: PersonEdit) {
  const { version, changedBy, changedAt } = nextVersion(actor, before?.version)
  const named = { ...after, organisation: organisation.name, acronym: organisation.acronym }
  return {
    id,
    honorific: after.honorific,
    name: after.name,
    function: after.function,
    organisation_id: after.organisationId,
    stakeholder_group: after.group,
    country: after.country,
    rank: after.rank,
    presence: after.presence,
    time_zone: after.timeZone,
    languages_spoken: after.languagesSpoken,
    languages_understood: after.languagesUnderstood,
    email: after.email,
    phone: after.phone,
    notes: after.notes,
    reference,
    search: searchText(named),
    version,
    changed_by: changedBy,
    changed_at: changedAt,
  }
}

/** Writes people, each one version up, with all their lists. The caller holds the plan's lock. */
export async function savePeople(
  db: EntityManager,
  actor: Actor,
  edits: readonly PersonEdit[],
): Promise<void> {
  const rows = edits.map((edit) => toRow(actor, edit))
  const saved: unknown[] = await db.query(saveSql, [JSON.stringify(rows)])
  if (saved.length !== rows.length) throw new Error('a person changed under the plan’s lock')
  await saveLists(db, HighLevelStatusRow, edits, 'statuses', (personId, status) => ({
    id: randomUUID(),
    personId,
    function: status.function,
    since: status.from,
    until: status.until,
    setBy: status.setBy,
    setOn: status.setOn,
  }))
  await saveLists(db, PersonUnavailableRow, edits, 'unavailable', (personId, window) => ({
    id: randomUUID(),
    personId,
    during: toDuring(window),
  }))
  await saveLists(db, PersonDutyRow, edits, 'duties', (personId, duty) => ({
    personId,
    bodyId: duty.bodyId,
    meetingUid: duty.meetingUid ?? '',
    role: duty.role,
  }))
  await saveLists(db, FocalPointRow, edits, 'focalPoints', (personId, point, position) => ({
    id: randomUUID(),
    personId,
    ...point,
    position,
  }))
}

type ListName = 'statuses' | 'unavailable' | 'duties' | 'focalPoints'
/** Far below what one statement may have in parameters. */
const chunk = 1_000

/** Puts the lists that changed in the place of those that were. */
async function saveLists<L extends ListName, Row extends ObjectLiteral & { personId: string }>(
  db: EntityManager,
  entity: new () => Row,
  edits: readonly PersonEdit[],
  list: L,
  toListRow: (personId: string, item: PersonFields[L][number], position: number) => Row,
): Promise<void> {
  const changed = edits.filter(
    ({ before, after }) => canonicalJson(before?.fields[list] ?? []) !== canonicalJson(after[list]),
  )
  if (changed.length === 0) return
  const rows = changed.flatMap(({ id, after }) =>
    after[list].map((item, position) => toListRow(id, item, position)),
  )
  await db
    .createQueryBuilder()
    .delete()
    .from(entity)
    .where('person_id = ANY(:ids::uuid[])', { ids: changed.map(({ id }) => id) })
    .execute()
  for (let from = 0; from < rows.length; from += chunk)
    await db
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(from, from + chunk))
      .execute()
}

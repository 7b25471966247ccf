import type { Writer } from '../../platform/database/change'
import { canonicalJson } from '../../platform/database/canonical-json'
import type { PersonField } from '@roundtable/domain'
import type { PersonEdit } from './write-people'

/** Fields that are not as they were. */
export const changedFields = ({ before, after }: Pick<PersonEdit, 'before' | 'after'>) =>
  (Object.keys(after) as PersonField[]).filter(
    (field) => !before || canonicalJson(before.fields[field]) !== canonicalJson(after[field]),
  )

/** One audit line per person (I-15): what it was and what it is, of what changed. */
export function auditPerson(w: Writer, edit: PersonEdit, reason: string | null = null): void {
  const { id, before, after } = edit
  const fields = changedFields(edit)
  const of = (from: PersonEdit['after']) =>
    Object.fromEntries(fields.map((field) => [field, from[field]]))
  w.audit({
    action: before ? 'person.change' : 'person.create',
    subject: `person/${id}`,
    ...(before && { before: { version: before.version, ...of(before.fields) } }),
    after: { version: (before?.version ?? 0) + 1, ...of(after) },
    reason,
  })
}

/** A fact names whom it is about while they are few; none named: many, read the plan again. */
export const manyIds = (ids: readonly string[]): readonly string[] => (ids.length > 200 ? [] : ids)

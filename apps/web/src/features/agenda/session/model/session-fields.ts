import { sessionChange, type SessionRecord } from '@roundtable/contracts'
import type { KeyOf, RecordNow } from '../../../../platform/record/record'
import type { RecordHandle } from '../../../../platform/record/use-record'

const names = sessionChange.shape.fields.keyof().options
export type SessionFields = Pick<SessionRecord, (typeof names)[number]>
export type SessionHandle = RecordHandle<SessionFields>

/** Maps whose parts two people may change at once without meeting: texts by language, details by name. */
export const independentParts = [
  'title',
  'summary',
  'textStates',
  'details',
] as const satisfies readonly KeyOf<SessionFields>[]

export const fieldsOf = (record: SessionRecord): SessionFields =>
  Object.fromEntries(names.map((name) => [name, record[name]])) as unknown as SessionFields

export const recordNow = (record: SessionRecord): RecordNow<SessionFields> => ({
  version: record.version,
  fields: fieldsOf(record),
  changedBy: record.changedBy,
  changedAt: record.changedAt,
})

/** The session as it is being written here: what the server holds, under my edits. */
export const fieldsNow = ({ state }: SessionHandle): SessionFields => ({
  ...state.base.fields,
  ...state.edits,
})

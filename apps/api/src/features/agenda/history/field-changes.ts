import {
  sessionChange,
  text,
  type HistoryField,
  type HistoryPart,
  type SessionChange,
  type SessionRecord,
  type Text,
} from '@roundtable/contracts'
import { canonicalJson } from '../../../platform/database/canonical-json'
import { fieldNames, type FieldName } from '../sessions/session-fields'

type Fields = SessionChange['fields']
type Role = SessionRecord['roles'][number]

const languages = text.keyof().options
const differ = (a: unknown, b: unknown): boolean =>
  canonicalJson(a ?? null) !== canonicalJson(b ?? null)

const partOf = (role: Role | undefined): HistoryPart => {
  if (!role) return null
  const { personId: _, ...part } = role
  return part
}

/** Everybody who came, left or became something else, in the order of the list as it is. */
function people(before: readonly Role[], after: readonly Role[]): HistoryField[] {
  const [was, is] = [before, after].map((roles) => new Map(roles.map((r) => [r.personId, r])))
  const ids = [...new Set([...is!.keys(), ...was!.keys()])]
  const changed = ids
    .map((personId) => ({
      personId,
      before: partOf(was!.get(personId)),
      after: partOf(is!.get(personId)),
    }))
    .filter((person) => differ(person.before, person.after))
  // The same people in another order.
  if (changed.length === 0) return [{ field: 'other', name: 'roles' }]
  return [{ field: 'roles', people: changed }]
}

const titles = (before: Text, after: Text): HistoryField[] =>
  languages
    .filter((language) => differ(before[language], after[language]))
    .map((language) => ({
      field: 'title',
      language,
      before: before[language] ?? null,
      after: after[language] ?? null,
    }))

const summaries = (before: Text, after: Text): HistoryField[] =>
  languages
    .filter((language) => differ(before[language], after[language]))
    .map((language) => ({ field: 'summary', language }))

type States = SessionRecord['textStates']
const states = (before: States, after: States): HistoryField[] =>
  languages
    .filter((language) => differ(before[language], after[language]))
    .map((language) => ({
      field: 'textStates',
      language,
      before: before[language] ?? null,
      after: after[language] ?? null,
    }))

/** How a field is told whose values are told apart. */
const tellers: {
  readonly [N in FieldName]?: (
    before: SessionRecord[N],
    after: SessionRecord[N],
  ) => readonly HistoryField[]
} = {
  minutes: (before, after) => [{ field: 'minutes', before, after }],
  expected: (before, after) => [{ field: 'expected', before, after }],
  code: (before, after) => [{ field: 'code', before, after }],
  format: (before, after) => [{ field: 'format', before, after }],
  lock: (before, after) => [{ field: 'lock', before, after }],
  focusAreas: (before, after) => [{ field: 'focusAreas', before, after }],
  roles: people,
  title: titles,
  summary: summaries,
  textStates: states,
}

function told<N extends FieldName>(
  name: N,
  before: Fields,
  after: Fields,
): readonly HistoryField[] {
  const tell = tellers[name]
  const [was, is] = [before[name], after[name]]
  if (!tell || was === undefined || is === undefined) return [{ field: 'other', name }]
  return tell(was as SessionRecord[N], is as SessionRecord[N])
}

/** What a line of the log says of fields. One that the contract of today cannot read any more is named only. */
export function fieldChanges(before: unknown, after: unknown): HistoryField[] {
  const named = fieldNames.filter((name) => name in Object(after) || name in Object(before))
  const [was, is] = [before, after].map((side) => readable(side, named))
  return named.flatMap((name) => [...told(name, was!, is!)])
}

const readable = (side: unknown, names: readonly FieldName[]): Fields =>
  Object.fromEntries(
    names.flatMap((name) => {
      const parsed = sessionChange.shape.fields.shape[name].safeParse(Object(side)[name])
      return parsed.success && parsed.data !== undefined ? [[name, parsed.data]] : []
    }),
  )

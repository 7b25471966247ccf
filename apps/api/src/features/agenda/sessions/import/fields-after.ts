import { roleKind, type SessionCreation } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import { newFields } from '../new-session'
import { applyChange, tidy, type SessionFields } from '../session-fields'
import type { LineFacts } from './read-line'

type Role = SessionFields['roles'][number]

const invited = (personId: string, role: Role['role']): Role => ({
  personId,
  role,
  reply: 'invited',
  from: null,
  to: null,
  minutes: null,
})

/** Kinds that the line names are held by whom it names, in its order; who was there keeps reply and minutes. */
function rolesAfter(before: readonly Role[], { people }: LineFacts): Role[] {
  const named = new Set([...people.values()].flat())
  const known = new Map(before.map((role) => [role.personId, role]))
  const held = (kind: Role['role']): string[] =>
    people.get(kind)?.slice() ??
    before.filter((r) => r.role === kind && !named.has(r.personId)).map((r) => r.personId)
  const isSame = roleKind.options.every((kind) => {
    const now = before.filter((r) => r.role === kind).map((r) => r.personId)
    return held(kind).join() === now.join()
  })
  if (isSame) return [...before]
  return roleKind.options.flatMap((kind) =>
    held(kind).map((id) => {
      const role = known.get(id)
      return role ? { ...role, role: kind } : invited(id, kind)
    }),
  )
}

function titleAfter(before: SessionFields['title'], { title }: LineFacts): SessionFields['title'] {
  const said = Object.entries(title).map(([language, words]) => [language, words ?? ''])
  return { ...before, ...(Object.fromEntries(said) as Partial<SessionFields['title']>) }
}

/** The fields of a known session after the line. */
export function fieldsAfter(
  clock: EventClock,
  before: SessionFields,
  facts: LineFacts,
): SessionFields {
  return applyChange(clock, before, {
    ...facts.fields,
    title: titleAfter(before.title, facts),
    roles: rolesAfter(before.roles, facts),
  })
}

/** What a line lacks to be a new session. */
export const missing = ({ fields, title }: LineFacts): ('titleEn' | 'format' | 'minutes')[] => [
  ...(title.en ? [] : (['titleEn'] as const)),
  ...(fields.format === undefined ? (['format'] as const) : []),
  ...(fields.minutes === undefined ? (['minutes'] as const) : []),
]

/** The fields of a session that nobody knew before the line, which lacks nothing. */
export function fieldsOfNew(clock: EventClock, facts: LineFacts): SessionFields {
  const { code, fields } = facts
  const named = fields as SessionCreation['fields']
  const first = newFields({ ...named, code, title: titleAfter({ en: '' }, facts) }, [])
  return tidy(clock, { ...first, roles: rolesAfter([], facts) })
}

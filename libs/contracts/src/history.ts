import { z } from 'zod'
import { place, sessionRole } from './agenda'
import { focusArea, format, id, instant, textState, window } from './common'
import { change } from './programme'
import { ownRelation, sessionChange } from './sessions'

const head = {
  /** Where it stands in the log; the cursor of the next page. */
  seq: z.int(),
  at: instant,
  by: z.string(),
  /** Why, in the words of who did it. */
  reason: z.string().nullable(),
}

/** What somebody is in a session; null: not in it. */
const part = z
  .object({
    role: sessionRole.shape.role,
    reply: sessionRole.shape.reply,
    from: sessionRole.shape.from,
    to: sessionRole.shape.to,
    minutes: sessionRole.shape.minutes,
  })
  .nullable()
export type HistoryPart = z.infer<typeof part>

const language = z.enum(['en', 'fr', 'ar', 'es', 'ru', 'zh'])

/** One field that changed, as it was and as it is. What needs no telling apart is named only. */
export const historyField = z.discriminatedUnion('field', [
  z.object({ field: z.literal('minutes'), before: z.int(), after: z.int() }),
  z.object({ field: z.literal('expected'), before: z.int(), after: z.int() }),
  z.object({ field: z.literal('code'), before: z.string(), after: z.string() }),
  z.object({ field: z.literal('format'), before: format, after: format }),
  z.object({ field: z.literal('lock'), before: place.nullable(), after: place.nullable() }),
  z.object({
    field: z.literal('focusAreas'),
    before: z.array(focusArea),
    after: z.array(focusArea),
  }),
  z.object({
    field: z.literal('roles'),
    people: z.array(z.object({ personId: id, before: part, after: part })),
  }),
  z.object({
    field: z.literal('title'),
    language,
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.object({ field: z.literal('summary'), language }),
  z.object({
    field: z.literal('textStates'),
    language,
    before: textState.nullable(),
    after: textState.nullable(),
  }),
  z.object({ field: z.literal('other'), name: sessionChange.shape.fields.keyof() }),
])
export type HistoryField = z.infer<typeof historyField>

const relations = z.array(ownRelation.shape.kind)

/** One thing that happened to a session. Ids and times; the reader's language makes sentences of them. */
export const historyEntry = z.discriminatedUnion('kind', [
  z.object({ ...head, kind: z.literal('created') }),
  z.object({
    ...head,
    kind: z.literal('moved'),
    before: place.nullable(),
    after: place.nullable(),
  }),
  z.object({ ...head, kind: z.literal('changed'), fields: z.array(historyField) }),
  z.object({
    ...head,
    kind: z.literal('related'),
    to: id,
    before: relations,
    after: relations,
  }),
  z.object({ ...head, kind: z.literal('waived'), rule: z.string(), until: instant }),
  z.object({ ...head, kind: z.literal('waiver-ended'), rule: z.string(), until: instant }),
  /** A release that told the public something new of it. */
  z.object({
    ...head,
    kind: z.literal('released'),
    number: z.int(),
    changes: z.array(change.pick({ kind: true, before: true, after: true })),
  }),
  /** A revision of the host that put a meeting over it, or took one away. */
  z.object({
    ...head,
    kind: z.literal('host-revised'),
    number: z.int(),
    meetings: z.array(
      z.object({
        bodyId: id,
        title: z.string(),
        before: window.nullable(),
        after: window.nullable(),
      }),
    ),
  }),
  z.object({ ...head, kind: z.literal('other'), action: z.string() }),
])
export type HistoryEntry = z.infer<typeof historyEntry>

/** `before`: the `next` of the page before; absent: from the newest on. */
export const historyQuery = z.object({
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type HistoryQuery = z.output<typeof historyQuery>

/** Newest first; `next` null: there is nothing older. */
export const sessionHistory = z.object({
  entries: z.array(historyEntry),
  next: z.int().nullable(),
})
export type SessionHistory = z.infer<typeof sessionHistory>

import { z } from 'zod'
import { date, id, instant } from './common'

/** Who stands in a line that nobody of the staff has caused, by the id that it has there. */
export const auditActors = {
  clock: '00000000-0000-4000-8000-000000000000',
  'command-line': '00000000-0000-4000-8000-00000000c11e',
  /** Somebody who tried to sign in. */
  stranger: '00000000-0000-4000-8000-0000000057a9',
} as const

/** One line of the audit: who did what, when, and how it was before and after (I-15). */
export const auditLine = z.object({
  seq: z.int(),
  at: instant,
  actorId: id,
  actor: z.string(),
  /** `session.move`, `staff.change` … */
  action: z.string(),
  /** `session/<id>`, `policy` … */
  subject: z.string(),
  /** What the subject is called now; null: it has no name, or is gone. */
  subjectName: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string().nullable(),
})
export type AuditEntry = z.infer<typeof auditLine>

const part = z.string().trim().max(100).optional()

export const auditSearch = z.object({
  /** Part of the name of who did it. */
  who: part,
  /** Beginning of an action: `session`, `session.move`. */
  what: part,
  /** Part of the subject, of its name, of a reason or of a value. */
  text: part,
  /** Days of the event's zone, both of them included. */
  from: date.optional(),
  until: date.optional(),
})
export type AuditSearch = z.output<typeof auditSearch>
export const auditQuery = auditSearch.extend({
  /** Lines older than this one. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type AuditQuery = z.output<typeof auditQuery>

export const auditPage = z.object({
  lines: z.array(auditLine),
  /** Ask for lines older than this one; null: there are none. */
  next: z.int().nullable(),
  /** What stands behind the ids in these lines is called now, by id; what is gone has no name. */
  names: z.record(z.string(), z.string()),
  /** Every first word of an action that there is. */
  areas: z.array(z.string()),
})
export type AuditPage = z.infer<typeof auditPage>

/** Whether every line is as it was written; else the first that is not (I-15). */
export const auditVerdict = z.union([
  z.object({ intact: z.literal(true), lines: z.int() }),
  z.object({
    intact: z.literal(false),
    seq: z.int(),
    problem: z.enum(['missing', 'altered', 'surplus']),
  }),
])
export type AuditVerdict = z.infer<typeof auditVerdict>

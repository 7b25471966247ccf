import { z } from 'zod'
import { slot, staleStanding } from './agenda'
import { instant } from './common'
import { finding } from './finding'

/** The refusals of the system (RFC 9457): `/problems/<word>` and its status. */
export const problemStatus = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  clash: 409,
  'illegal-transition': 409,
  'command-reused': 409,
  'link-gone': 410,
  'code-gone': 410,
  stale: 412,
  'too-large': 413,
  'media-type': 415,
  validation: 422,
  import: 422,
  'nonexistent-time': 422,
  'ambiguous-time': 422,
  'precondition-required': 428,
  'rate-limited': 429,
  unavailable: 503,
  'storage-full': 507,
  internal: 500,
} as const
export type ProblemWord = keyof typeof problemStatus

/** A record as it stands now, when a change named an older version of it. */
export const staleRecord = z.object({
  version: z.int(),
  changedBy: z.string(),
  changedAt: instant,
  fields: z.record(z.string(), z.unknown()),
})
export type StaleRecord = z.infer<typeof staleRecord>

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** One sentence for people, with names and Kigali times. */
  detail: z.string(),
  instance: z.string().optional(),
  findings: z.array(finding).optional(),
  suggestions: z.array(slot).optional(),
  errors: z
    .array(
      z.object({
        pointer: z.string(),
        code: z.string(),
        detail: z.string().optional(),
        /** What stands in the file, where `detail` is about that: a word, a name, the number of another line. */
        said: z.string().optional(),
      }),
    )
    .optional(),
  /** What stands there now: of every session that was stale, or of the record. */
  current: z.union([z.array(staleStanding), staleRecord]).optional(),
  /** Seconds. */
  retryAfter: z.int().optional(),
})
export type Problem = z.infer<typeof problem>

import { z } from 'zod'
import { commandId, id, instant } from './common'

/**
 * What becomes of a mail. `waiting`: it is sent by itself, again after trouble. `sending`: right now. `kept`: there is no
 * mail server, so it stays here. `failed`: it is not tried again.
 */
export const mailState = z.enum(['waiting', 'sending', 'sent', 'kept', 'failed'])
export type MailState = z.infer<typeof mailState>

/** Why a mail was not sent; `unknown`: the server went away in the middle, so it may have been. */
export const mailTrouble = z.enum(['unreachable', 'refused', 'too-late', 'unknown'])
export type MailTrouble = z.infer<typeof mailTrouble>

export const outboxMail = z.object({
  id,
  /** What it is about: `sign-in-code`, … */
  kind: z.string(),
  toName: z.string(),
  toAddress: z.string(),
  subject: z.string(),
  /** As it was written; a code is dots, except in a demo. */
  text: z.string(),
  language: z.string(),
  state: mailState,
  attempts: z.int(),
  trouble: mailTrouble.nullable(),
  /** What the mail server said. */
  said: z.string(),
  createdAt: instant,
  triedAt: instant.nullable(),
  sentAt: instant.nullable(),
})
export type OutboxMail = z.infer<typeof outboxMail>

export const outboxQuery = z.object({
  state: mailState.optional(),
  /** Part of a name, an address or a subject. */
  text: z.string().trim().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type OutboxQuery = z.output<typeof outboxQuery>

export const outbox = z.object({
  mails: z.array(outboxMail),
  /** Whether there are more than these. */
  more: z.boolean(),
  /** Whether mails leave at all. */
  mailServer: z.boolean(),
  /** Whether codes can be read here. */
  demo: z.boolean(),
})
export type Outbox = z.infer<typeof outbox>

/** Sends a mail once more that failed or was kept. */
export const sendAgain = z.object({ commandId })

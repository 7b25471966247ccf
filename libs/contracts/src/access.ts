import { z } from 'zod'
import { permissions, roles } from '@roundtable/domain'
import { changeHead, commandId, id, instant, line, versioned } from './common'

export const consumeCommand = z.object({ token: z.string().min(1).max(200) })

/** What mail servers take for more than a letter, and what nobody sees. */
const strange = /[<>()[\],;:\\\p{C}]/u

/** An address of a mailbox, in small letters and without what stands around it. */
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(z.regexes.unicodeEmail)
  .refine((text) => !strange.test(text), { error: 'No address has such letters.' })

/** Languages in which mails are written. */
export const mailLanguages = ['en', 'fr', 'ar'] as const
export const mailLanguage = z.enum(mailLanguages)
export type MailLanguage = z.infer<typeof mailLanguage>

/** Asks for a code by mail. The answer is the same whether somebody has this mailbox or nobody. */
export const codeRequest = z.object({ email, language: mailLanguage.default('en') })
export const codeSent = z.object({
  /** For how long a code works, and how long to wait before asking for another one; seconds. */
  worksFor: z.int(),
  nextAfter: z.int(),
})
export type CodeSent = z.infer<typeof codeSent>
export const codeLength = 8
/** As it was mailed; spaces and dashes between its digits do not count. */
export const codeCommand = z.object({
  email,
  code: z
    .string()
    .max(40)
    .overwrite((text) => text.replace(/[\s-]/g, ''))
    .regex(/^\d{8}$/),
})

export const me = z.object({
  id,
  name: z.string(),
  role: z.enum(roles),
  permissions: z.array(z.enum(permissions)),
})
export type Me = z.infer<typeof me>

/** How somebody signed in. */
export const signInWay = z.enum(['link', 'code', 'passkey'])
export type SignInWay = z.infer<typeof signInWay>

/** A browser in which one is signed in. */
export const ownSession = z.object({
  id,
  way: signInWay,
  since: instant,
  until: instant,
  /** What the browser said of itself; empty: nothing. */
  agent: z.string(),
  /** The one that asks. */
  current: z.boolean(),
})
export type OwnSession = z.infer<typeof ownSession>
export const ownSessions = z.object({ sessions: z.array(ownSession) })
export const endCommand = z.object({ commandId })
export const sessionsEnded = z.object({ ended: z.int() })

/** A member of staff, as the secretariat sees them. */
const staffFields = { name: line.regex(/^\P{Cc}*$/u), email, role: z.enum(roles) }
export const staffMember = z.object({
  id,
  ...versioned,
  ...staffFields,
  /** Signs in no more; nothing they did is lost. */
  disabled: z.boolean(),
  /** In how many browsers they are signed in. */
  sessions: z.int(),
  passkeys: z.int(),
})
export type StaffMember = z.infer<typeof staffMember>
export const staffList = z.object({ staff: z.array(staffMember) })
export const staffCreation = z.object({ commandId, fields: z.object(staffFields) })
export type StaffCreation = z.output<typeof staffCreation>
export const staffChange = z.object({
  ...changeHead,
  fields: z.object({ ...staffFields, disabled: z.boolean() }).partial(),
})
export type StaffChange = z.output<typeof staffChange>

/** What browsers and the library of passkeys say to each other; its shape is theirs (WebAuthn). */
const ceremony = z.record(z.string(), z.unknown())
const credential = z.object({
  id: z.string().min(1).max(1400),
  rawId: z.string().min(1).max(1400),
  type: z.literal('public-key'),
  response: ceremony,
  clientExtensionResults: ceremony,
  authenticatorAttachment: z.string().max(40).optional(),
})
export const passkeyAsk = z.object({})
export const passkeyOptions = z.object({ options: ceremony })
export const passkeyCommand = z.object({ response: credential })
export const passkey = z.object({
  id,
  /** What its owner calls it. */
  name: z.string(),
  createdAt: instant,
  usedAt: instant.nullable(),
})
export type Passkey = z.infer<typeof passkey>
export const passkeyList = z.object({ passkeys: z.array(passkey) })
export const passkeyCreation = z.object({ commandId, name: line, response: credential })
export const passkeyRemoval = z.object({ commandId })

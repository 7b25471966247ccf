import {
  focusAreas,
  formats,
  protocolRanks,
  regionalPriorities,
  segments,
  stakeholderGroups,
} from '@roundtable/domain'
import { z } from 'zod'

// Pages forbid eval (content security policy); zod would try it once per page, and be reported. Before any schema.
if ('document' in globalThis) z.config({ jitless: true })

/** A UUID in small letters; capitals mean the same. */
export const id = z.uuid().toLowerCase()
const earliest = Date.parse('0001-01-02T00:00:00Z')
const latest = Date.parse('9999-12-31T00:00:00Z')
/** What every zone writes with four digits, and the database can store. */
const canBeWritten = (text: string): boolean => {
  const time = Date.parse(text)
  // What is no time at all has been told already.
  return Number.isNaN(time) || (time >= earliest && time < latest)
}
const noSuchYear = { error: 'No calendar goes there.' }

/** ISO 8601 with seconds and offset (RFC 3339): 2022-06-08T15:00:00+02:00. */
export const instant = z.iso.datetime({ offset: true }).refine(canBeWritten, noSuchYear)
export const date = z.iso.date().refine((text) => !text.startsWith('0000'), noSuchYear)

/** Text per language. English is always there; the others where somebody wrote them. */
export const text = z.object({
  en: z.string(),
  fr: z.string().optional(),
  ar: z.string().optional(),
  es: z.string().optional(),
  ru: z.string().optional(),
  zh: z.string().optional(),
})
export type Text = z.infer<typeof text>

/** A retry with the same id has one effect (I-07). */
export const commandId = z.uuid().toLowerCase()

export const segment = z.enum(segments)
export type Segment = z.infer<typeof segment>
export const format = z.enum(formats)
export const focusArea = z.enum(focusAreas)
export type FocusArea = z.infer<typeof focusArea>
export const roleKind = z.enum([
  'chair',
  'moderator',
  'panellist',
  'speaker',
  'signatory',
  'rapporteur',
])
export const reply = z.enum(['invited', 'confirmed', 'declined'])
export const bodyKind = z.enum(['plenary', 'committee', 'group'])
export const bodyPolicy = z.enum(['refuse', 'waiver', 'inform'])

/** [start, end) of something that has a place in time. */
export const window = z
  .object({ start: instant, end: instant })
  .refine((w) => Date.parse(w.end) > Date.parse(w.start), { error: 'It ends before it starts.' })
export type Window = z.infer<typeof window>

/** ISO 639: en, ar, rw; `sgn` stands for sign languages. */
export const languageCode = z.string().regex(/^[a-z]{2,3}$/)
/** ISO 3166-1 alpha-2. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/)
export const stakeholderGroup = z.enum(stakeholderGroups)
export const protocolRank = z.enum(protocolRanks)
export const regionalPriority = z.enum(regionalPriorities)
/** Goal of the 2030 Agenda. */
export const sdg = z.int().min(1).max(17)

/** What a room has, and a session may need. */
export const feature = z.enum([
  'stage',
  'projection',
  'webcast',
  'recording',
  'captioning',
  'round-tables',
  'signing-table',
  'step-free',
])
export type Feature = z.infer<typeof feature>

/** State of a text in one language. */
export const textState = z.enum(['draft', 'translated', 'reviewed'])
export type TextState = z.infer<typeof textState>
export const textStates = z.object({
  en: textState.optional(),
  fr: textState.optional(),
  ar: textState.optional(),
  es: textState.optional(),
  ru: textState.optional(),
  zh: textState.optional(),
})

/** Who changed a record last, and the number that the next change has to name. */
export const versioned = {
  version: z.int().min(1),
  changedBy: z.string(),
  changedAt: instant,
}

/** What every change of a record carries; without a version → 428 (I-04). */
export const changeHead = {
  commandId,
  expectedVersion: z.int().min(0).optional(),
  reason: z.string().max(500).optional(),
}

const seen = /[\p{L}\p{N}\p{P}\p{S}]/u

/** A line of text that people typed: not empty, not a book, and something of it can be seen. */
export const line = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((text) => text === '' || seen.test(text), { error: 'Nothing of it can be seen.' })
export const optionalLine = z.string().trim().max(300)

/** What somebody calls something: a line per language, in English always. Answers tell whatever is stored: `text`. */
export const nameInLanguages = z.object({
  en: line,
  fr: optionalLine.optional(),
  ar: optionalLine.optional(),
  es: optionalLine.optional(),
  ru: optionalLine.optional(),
  zh: optionalLine.optional(),
})

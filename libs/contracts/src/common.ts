import { z } from 'zod'

// Pages forbid eval (content security policy); zod would try it once per page, and be reported. Before any schema.
if ('document' in globalThis) z.config({ jitless: true })

/** A UUID in small letters; capitals mean the same. */
export const id = z.uuid().toLowerCase()
/** ISO 8601 with seconds and offset (RFC 3339): 2022-06-08T15:00:00+02:00. */
export const instant = z.iso.datetime({ offset: true })
export const date = z.iso.date()

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

export const segment = z.enum(['high-level', 'policy-statements', 'thematic'])
export type Segment = z.infer<typeof segment>
export const format = z.enum([
  'panel',
  'breakout',
  'pledge-segment',
  'signing',
  'opening',
  'spotlight',
  'special-message',
  'break',
  'closing',
])
export const focusArea = z.enum(['access', 'adoption', 'value', 'accelerate'])
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

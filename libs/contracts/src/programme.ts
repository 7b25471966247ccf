import { z } from 'zod'
import { event, place } from './agenda'
import {
  commandId,
  focusArea,
  format,
  id,
  instant,
  languageCode,
  roleKind,
  segment,
  text,
} from './common'
import { finding } from './finding'
import { formatDetails } from './sessions'

/** Public fields of a person, and nothing else. */
export const publicPerson = z.object({
  id,
  honorific: z.string(),
  name: z.string(),
  function: z.string(),
  organisation: z.string(),
  role: roleKind,
})

/** Who has the floor in an item; the role is the session's. */
export const publicSpeaker = publicPerson.omit({ role: true })

/** One ordered part of a container. Without a title, the speaker's name stands there. */
export const publicItem = z.object({
  id,
  title: text,
  person: publicSpeaker.nullable(),
  minutes: z.int(),
})
export type PublicItem = z.infer<typeof publicItem>

/** What of its format the public is told; libs/domain `publicFormatFields` decides. */
export const publicDetails = formatDetails.pick({
  question: true,
  outcome: true,
  document: true,
  recorded: true,
})

export const publicRoom = z.object({ id, code: z.string(), name: text, capacity: z.int() })

/**
 * A session as released: frozen, public. What has a default is absent from the bytes of releases that are older than it;
 * they stay as they are (I-03), and readers go on with the default.
 */
export const publicSession = z.object({
  id,
  code: z.string(),
  title: text,
  segment,
  format,
  focusAreas: z.array(focusArea),
  status: z.enum(['scheduled', 'cancelled']),
  roomId: id,
  start: instant,
  end: instant,
  /** Where the previous public release had it, when that was elsewhere. */
  was: place.nullable(),
  people: z.array(publicPerson),
  /** Languages whose text is reviewed, and no other; English is '' until it is. */
  summary: text.default({ en: '' }),
  floorLanguages: z.array(languageCode).default([]),
  interpretation: z.array(languageCode).default([]),
  captioning: z.boolean().default(false),
  signLanguage: z.boolean().default(false),
  details: publicDetails.default({}),
  /** Of a container, in their order. */
  items: z.array(publicItem).default([]),
})
export type PublicSession = z.infer<typeof publicSession>

export const change = z.object({
  sessionId: id,
  title: text,
  kind: z.enum(['new', 'moved', 'length', 'title', 'people', 'cancelled']),
  before: place.nullable(),
  after: place.nullable(),
})
export type Change = z.infer<typeof change>

/** The bytes of a release: what `GET /api/releases/{n}` answers for ever. */
export const release = z.object({
  number: z.int().positive(),
  publishedAt: instant,
  note: z.string(),
  event,
  hostRevision: z.int().nullable(),
  rooms: z.array(publicRoom),
  sessions: z.array(publicSession),
})
export type Release = z.infer<typeof release>

export const releaseCommand = z.object({
  commandId,
  note: z.string().max(2000),
  /** Sessions that were public and are unplaced now become public as cancelled only when this is true. */
  confirmCancellations: z.boolean().default(false),
})
export type ReleaseCommand = z.input<typeof releaseCommand>

export const releaseAnswer = z.object({
  number: z.int().positive(),
  sha256: z.string(),
  publishedAt: instant,
  diff: z.array(change),
  /** Sessions that stayed out because they have no place. */
  unplaced: z.array(id),
})
export type ReleaseAnswer = z.infer<typeof releaseAnswer>

/** What the next release would be. */
export const releasePreview = z.object({
  number: z.int().positive(),
  diff: z.array(change),
  blockers: z.array(finding),
  warnings: z.array(finding),
  waived: z.array(finding),
  unplaced: z.array(id),
  cancels: z.array(id),
})
export type ReleasePreview = z.infer<typeof releasePreview>

export const releaseSummary = z.object({
  number: z.int(),
  sha256: z.string(),
  publishedAt: instant,
  publishedBy: z.string(),
  note: z.string(),
  changes: z.int(),
})
export const releaseList = z.object({ releases: z.array(releaseSummary) })
export type ReleaseList = z.infer<typeof releaseList>

export const publicHostMeeting = z.object({
  id,
  /** Short name of the body; null for a break. */
  body: z.string().nullable(),
  title: z.string(),
  roomName: z.string(),
  kind: z.enum(['meeting', 'break']),
  start: instant,
  end: instant,
})

/** GET /api/programme: a pure function of the public release and the host revision (I-17). */
export const programme = z.object({
  event,
  release: z.object({ number: z.int(), publishedAt: instant }).nullable(),
  /** Last fact of stream `programme` contained here. */
  seq: z.int(),
  days: z.array(z.object({ date: z.string(), opens: instant, closes: instant })),
  rooms: z.array(publicRoom),
  sessions: z.array(publicSession),
  hostMeetings: z.array(publicHostMeeting),
})
export type Programme = z.infer<typeof programme>

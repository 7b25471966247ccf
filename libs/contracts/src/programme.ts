import { changeKinds } from '@roundtable/domain'
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

export const changeKind = z.enum(changeKinds)

export const change = z.object({
  sessionId: id,
  title: text,
  kind: changeKind,
  before: place.nullable(),
  after: place.nullable(),
})
export type Change = z.infer<typeof change>

/** Who sees a release: organizers see all of them, speakers theirs and the public ones. */
export const audience = z.enum(['organizers', 'speakers', 'public'])
export type Audience = z.infer<typeof audience>

/** The bytes of a release: what `GET /api/releases/{n}` answers for ever. */
export const release = z.object({
  number: z.int().positive(),
  publishedAt: instant,
  note: z.string(),
  audience: audience.default('public'),
  /** Nobody but organizers sees it before; null: at once. */
  embargoUntil: instant.nullable().default(null),
  /** The release that it says `was` of, null before the first. Absent from old ones: the number before. */
  base: z.int().positive().nullable().optional(),
  event,
  hostRevision: z.int().nullable(),
  rooms: z.array(publicRoom),
  sessions: z.array(publicSession),
})
export type Release = z.infer<typeof release>

const lastEnd = Date.parse('9999-12-30T00:00:00Z')
/** It is rounded up to a whole second, and has to be an instant still. */
const embargoEnd = instant.refine((text) => !(Date.parse(text) > lastEnd), {
  error: 'No calendar goes there.',
})

const whoAndWhen = {
  audience: audience.default('public'),
  embargoUntil: embargoEnd.nullable().default(null),
}

export const releaseCommand = z
  .object({
    commandId,
    note: z.string().max(2000),
    ...whoAndWhen,
    /** Sessions that were public and are unplaced now become public as cancelled only when this is true, or names them. */
    confirmCancellations: z.union([z.boolean(), z.array(id).max(5000)]).default(false),
  })
  .refine((c) => c.audience !== 'organizers' || c.embargoUntil === null, {
    error: 'Organizers see a release at once: an embargo has nobody to wait for it.',
    path: ['embargoUntil'],
  })
export type ReleaseCommand = z.output<typeof releaseCommand>

export const releaseAnswer = z.object({
  number: z.int().positive(),
  sha256: z.string(),
  publishedAt: instant,
  audience,
  embargoUntil: instant.nullable(),
  diff: z.array(change),
  /** Sessions that stayed out because they have no place. */
  unplaced: z.array(id),
})
export type ReleaseAnswer = z.infer<typeof releaseAnswer>

/** Whom a release concerns: who takes part in what changes, or did until now. */
export const affectedPerson = z.object({
  personId: id,
  /** Changed sessions that concern them. */
  sessions: z.array(id),
  /** The highest release they were told of; null: none. */
  told: z.int().nullable(),
  /** How many people act for them; null: the reader may not know. */
  focalPoints: z.int().nullable(),
})
export type AffectedPerson = z.infer<typeof affectedPerson>

/** For whom, and from when: it decides what the release is compared with. */
export const releasePreviewQuery = z.object({
  audience: audience.default('public'),
  embargoUntil: embargoEnd.optional(),
})
export type ReleasePreviewQuery = z.output<typeof releasePreviewQuery>

/** What the next release would be. */
export const releasePreview = z.object({
  number: z.int().positive(),
  /** What its audience knows until then. */
  base: z.object({ number: z.int(), publishedAt: instant }).nullable(),
  rooms: z.array(publicRoom),
  sessions: z.array(publicSession),
  diff: z.array(change),
  blockers: z.array(finding),
  warnings: z.array(finding),
  waived: z.array(finding),
  unplaced: z.array(id),
  cancels: z.array(id),
  affected: z.array(affectedPerson),
})
export type ReleasePreview = z.infer<typeof releasePreview>

export const releaseSummary = z.object({
  number: z.int(),
  sha256: z.string(),
  publishedAt: instant,
  publishedBy: z.string(),
  note: z.string(),
  changes: z.int(),
  audience,
  embargoUntil: instant.nullable(),
  /** The one that the public sees now. */
  isPublic: z.boolean(),
})
export type ReleaseSummary = z.infer<typeof releaseSummary>
export const releaseList = z.object({ releases: z.array(releaseSummary) })
export type ReleaseList = z.infer<typeof releaseList>

/** Whom a published release concerns, as roles stand now. */
export const releaseAffected = z.object({ affected: z.array(affectedPerson) })
export type ReleaseAffected = z.infer<typeof releaseAffected>

/** POST /api/releases/:number/told: somebody has told these people of it. */
export const toldCommand = z.object({
  commandId,
  personIds: z.array(id).min(1).max(1000),
})
export type ToldCommand = z.infer<typeof toldCommand>

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

/** What the public has been told about one session, over all its releases: for ever, also when no release has it any more. */
export const revision = z.object({
  sessionId: id,
  /** The release that announced it first. */
  since: z.int().positive(),
  /** The release that last changed what is told of it, cancelled it or left it out; its calendars' SEQUENCE. */
  changed: z.int().positive(),
  changedAt: instant,
  /** Its last title where the current release does not have it; else null. */
  gone: text.nullable(),
})
export type Revision = z.infer<typeof revision>

/** GET /api/programme: a pure function of the public release and the host revision (I-17). */
export const programme = z.object({
  event,
  /** The highest release that is public and past its embargo; `publishedAt` is when the public got it (DESIGN 6). */
  release: z.object({ number: z.int(), publishedAt: instant }).nullable(),
  /** Last fact of stream `programme` contained here. */
  seq: z.int(),
  days: z.array(z.object({ date: z.string(), opens: instant, closes: instant })),
  rooms: z.array(publicRoom),
  sessions: z.array(publicSession),
  revisions: z.array(revision),
  hostMeetings: z.array(publicHostMeeting),
})
export type Programme = z.infer<typeof programme>

/** Languages of calendars and of the pages that need no script. */
export const plainLanguages = ['en', 'fr', 'ar'] as const
/** English where none is asked for. */
export const calendarQuery = z.object({ lang: z.enum(plainLanguages).optional() })

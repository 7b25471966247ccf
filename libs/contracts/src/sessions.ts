import { z } from 'zod'
import { focusAreaFacts, ituPriority, place, sessionRole, sessionUse } from './agenda'
import {
  changeHead,
  commandId,
  feature,
  focusArea,
  format,
  id,
  languageCode,
  regionalPriority,
  sdg,
  segment,
  text,
  textStates,
  versioned,
} from './common'
import { finding } from './finding'

const note = z.string().trim().max(2_000)

/** What belongs to one format only (R9); which, stands in libs/domain `formatFields`. */
export const formatDetails = z.object({
  /** Panel: the question it answers. */
  question: note.optional(),
  /** Breakout: how many tables, and what it brings back to the plenary. */
  tables: z.int().min(1).max(200).optional(),
  outcome: note.optional(),
  /** Plenary pledge segment: minutes of each speaker, and what happens when one is absent. */
  minutesEach: z.int().min(1).max(60).optional(),
  absent: z.enum(['skip-and-return', 'wait']).optional(),
  /** Signing ceremony: what is signed. */
  document: note.optional(),
  /** Special message: recorded, or spoken in the room. */
  recorded: z.boolean().optional(),
})
export type FormatDetails = z.infer<typeof formatDetails>

/** One ordered part of a session that contains several: a statement, a signature. */
export const sessionItem = z.object({
  id,
  title: text,
  personId: id.nullable(),
  minutes: z.int().min(0).max(600),
})
export type SessionItem = z.infer<typeof sessionItem>

/** A relation as one of its two sessions sees it. */
export const ownRelation = z.object({
  kind: z.enum(['before', 'after', 'not-against', 'same-room', 'different-day']),
  sessionId: id,
})
export type OwnRelation = z.infer<typeof ownRelation>

const languages = z.array(languageCode).max(40)
const sessionFields = {
  code: z.string().trim().min(1).max(12),
  title: text,
  summary: text,
  textStates,
  segment,
  format,
  details: formatDetails,
  minutes: z.int().min(1).max(1440),
  focusAreas: z.array(focusArea),
  noFocusReason: z.string().trim().max(500),
  sdgs: z.array(sdg),
  regionalPriorities: z.array(regionalPriority),
  expected: z.int().min(0).max(100_000),
  features: z.array(feature),
  floorLanguages: languages,
  interpretation: languages,
  captioning: z.boolean(),
  signLanguage: z.boolean(),
  uses: z.array(sessionUse).max(50),
  lock: place.nullable(),
  relations: z.array(ownRelation).max(200),
  /** In the order in which they appear; nobody twice. */
  roles: z.array(sessionRole).max(200),
  items: z.array(sessionItem).max(200),
}

/** Everything about a session, for its page. */
export const sessionRecord = z.object({
  id,
  ...versioned,
  placementVersion: z.int(),
  placement: place.nullable(),
  ...sessionFields,
})
export type SessionRecord = z.infer<typeof sessionRecord>

export const sessionCreation = z.object({
  commandId,
  fields: z.object(sessionFields).partial().required({ title: true, format: true, minutes: true }),
})
export type SessionCreation = z.output<typeof sessionCreation>

/** Refused when it would make a clash that is not there yet; `offBoard` saves it and takes the session off the board. */
export const sessionChange = z.object({
  ...changeHead,
  offBoard: z.boolean().default(false),
  fields: z.object(sessionFields).partial(),
})
export type SessionChange = z.output<typeof sessionChange>

/** DELETE /api/sessions/:id: of one that no release has told of and that stands in no plan. */
export const sessionRemoval = z.object(changeHead)
export type SessionRemoval = z.output<typeof sessionRemoval>

export const sessionChanged = sessionRecord.extend({ findings: z.array(finding) })
export type SessionChanged = z.infer<typeof sessionChanged>

/** GET and PATCH /api/taxonomy: focus areas and the priorities they are tied to. */
export const taxonomy = z.object({
  ...versioned,
  focusAreas: z.array(focusAreaFacts),
  priorities: z.array(ituPriority),
})
export type Taxonomy = z.infer<typeof taxonomy>
export const taxonomyChange = z.object({
  ...changeHead,
  fields: z
    .object({
      focusAreas: z.array(focusAreaFacts).max(4),
      priorities: z.array(ituPriority).max(40),
    })
    .partial(),
})
export type TaxonomyChange = z.output<typeof taxonomyChange>

import { z } from 'zod'
import {
  commandId,
  date,
  feature,
  focusArea,
  format,
  id,
  instant,
  languageCode,
  regionalPriority,
  reply,
  roleKind,
  sdg,
  segment,
  text,
} from './common'
import { finding } from './finding'
import { body, hostBreak, hostMeeting } from './host'
import { person } from './people'
import { policyChange } from './policy'
import { pool, room, walk, zone } from './venue'

/** Room and start of a session on the board. */
export const place = z.object({ roomId: id, start: instant })
export type Place = z.infer<typeof place>

const minuteInside = z.int().min(0).max(1440).nullable()

export const sessionRole = z
  .object({
    personId: id,
    role: roleKind,
    reply,
    /** Minutes into the session from and until which the person is there; null = its start, its end. */
    from: minuteInside.default(null),
    to: minuteInside.default(null),
    /** Speaking time in minutes; null = not agreed. */
    minutes: minuteInside.default(null),
  })
  .refine((r) => r.from === null || r.to === null || r.from < r.to, {
    error: 'The person leaves before arriving.',
  })

export const sessionUse = z.object({ poolId: id, count: z.int().min(1).max(1000) })

/** What two sessions owe each other; `before`: `a` ends before `b` starts. */
export const relation = z.object({
  kind: z.enum(['before', 'not-against', 'same-room', 'different-day']),
  a: id,
  b: id,
})
export type Relation = z.infer<typeof relation>

export const session = z.object({
  id,
  /** Version of the session's own fields. */
  version: z.int(),
  /** Version of its placement: what `expectedVersion` of a move has to name; 0 = never placed. */
  placementVersion: z.int(),
  /** Short code such as P5. */
  code: z.string(),
  title: text,
  segment,
  format,
  minutes: z.int().positive(),
  focusAreas: z.array(focusArea),
  /** Why it has no focus area (R6); '' = nobody said. */
  noFocusReason: z.string(),
  sdgs: z.array(sdg),
  regionalPriorities: z.array(regionalPriority),
  /** Expected audience in seats; 0 = unknown. */
  expected: z.int().min(0),
  features: z.array(feature),
  floorLanguages: z.array(languageCode),
  interpretation: z.array(languageCode),
  captioning: z.boolean(),
  signLanguage: z.boolean(),
  /** What it draws from pools that have no language. */
  uses: z.array(sessionUse),
  lock: place.nullable(),
  roles: z.array(sessionRole),
})
export type Session = z.infer<typeof session>

export const placement = place.extend({
  sessionId: id,
  version: z.int(),
  changedBy: z.string(),
  changedAt: instant,
})
export type Placement = z.infer<typeof placement>

export const waiver = z.object({
  id,
  rule: z.string(),
  sessionId: id,
  by: z.string(),
  reason: z.string(),
  givenAt: instant,
  until: instant,
})
export type Waiver = z.infer<typeof waiver>

export const eventDay = z.object({ date, opens: instant, closes: instant })

export const event = z.object({
  name: text,
  place: z.string(),
  timeZone: z.string(),
  /** First midnight of the event in its own zone: minute 0 of the engine. */
  epoch: instant,
  days: z.array(eventDay),
  /** People and times are illustrative. */
  illustrative: z.boolean(),
})
export type Event = z.infer<typeof event>

/** A subject of the Coalition (R14), tied to thematic priorities of the ITU-D (R6): data, not code. */
export const focusAreaFacts = z.object({
  key: focusArea,
  name: text,
  priorities: z.array(z.string()),
})
export const ituPriority = z.object({ key: z.string().min(1).max(60), name: text })

export const plan = z.object({
  id,
  name: z.string(),
  /** Last fact of stream `plan` that this answer contains. */
  seq: z.int(),
  event,
  focusAreas: z.array(focusAreaFacts),
  priorities: z.array(ituPriority),
  zones: z.array(zone),
  walks: z.array(walk),
  pools: z.array(pool),
  rooms: z.array(room),
  people: z.array(person),
  bodies: z.array(body),
  hostRevision: z.object({ number: z.int(), importedAt: instant }).nullable(),
  hostMeetings: z.array(hostMeeting),
  hostBreaks: z.array(hostBreak),
  sessions: z.array(session),
  /** Placed sessions only. */
  placements: z.array(placement),
  relations: z.array(relation),
  waivers: z.array(waiver),
  /** Where the secretariat weighs rules otherwise than the registry's own table. */
  policy: z.array(policyChange),
  findings: z.array(finding),
  /** What the public sees now, to mark what changed since. */
  release: z
    .object({
      number: z.int(),
      publishedAt: instant,
      placements: z.array(place.extend({ sessionId: id })),
    })
    .nullable(),
})
export type Plan = z.infer<typeof plan>

/** Strict: whoever means something that a move has not is told so (422), and does not believe it done. */
export const move = z.strictObject({
  sessionId: id,
  /** The placement's version; absent → 428. */
  expectedVersion: z.int().min(0).optional(),
  placement: z.strictObject({ roomId: id, start: instant }).nullable(),
  /** A new length with the place, as one change; `expectedVersion` is the session's own, absent → 428. */
  length: z
    .strictObject({ minutes: z.int().min(1).max(1440), expectedVersion: z.int().min(1).optional() })
    .optional(),
})
export type Move = z.infer<typeof move>

/** POST /api/plan/moves. Several moves are one batch: all or none. */
export const movesCommand = z.strictObject({
  commandId,
  /** Who asked for it: moves that waited on a device go under no other name, whoever has signed in there since. */
  account: id.optional(),
  reason: z.string().max(500).optional(),
  moves: z.array(move).min(1).max(200),
})
export type MovesCommand = z.infer<typeof movesCommand>

/** Where a session stands now, with the version that a next move has to name. */
export const standing = z.object({
  sessionId: id,
  version: z.int(),
  placement: place.nullable(),
  changedBy: z.string(),
  changedAt: instant,
  /** Where the command named a length: what it is now, with the version of the session's own fields. */
  length: z.object({ minutes: z.int(), version: z.int() }).optional(),
})
export type Standing = z.infer<typeof standing>

/** Where the session of a stale move stands; nobody and no time (null) when it was never placed. */
export const staleStanding = standing.extend({
  changedBy: z.string().nullable(),
  changedAt: instant.nullable(),
})
export type StaleStanding = z.infer<typeof staleStanding>

export const movesAnswer = z.object({
  seq: z.int(),
  /** Of every session named, in that order; one that was never placed, and is not now, stands nowhere and is left out. */
  placements: z.array(standing),
  /** All findings of the plan after the moves. */
  findings: z.array(finding),
})
export type MovesAnswer = z.infer<typeof movesAnswer>

export const slotsQuery = z.object({
  /** Wish: ISO 8601 instant; default: where the session stands. */
  near: instant.optional(),
  roomId: id.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(5),
})

export type SlotsQuery = z.output<typeof slotsQuery>

export const slot = z.object({
  sessionId: id,
  roomId: id,
  start: instant,
  end: instant,
  severity: z.enum(['free', 'advice', 'warning']),
  findings: z.array(finding),
  /** Minutes from the wish; another room costs extra. */
  distance: z.int(),
  reason: z.enum(['same-room', 'same-time', 'other-room', 'other-day']),
})
export type Slot = z.infer<typeof slot>

export const slotsAnswer = z.object({ slots: z.array(slot) })
export type SlotsAnswer = z.infer<typeof slotsAnswer>

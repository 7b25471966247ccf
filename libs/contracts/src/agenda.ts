import { z } from 'zod'
import {
  commandId,
  date,
  focusArea,
  format,
  id,
  instant,
  reply,
  roleKind,
  segment,
  text,
} from './common'
import { body, hostBreak, hostMeeting } from './host'
import { person } from './people'
import { room } from './venue'

/** Room and start of a session on the board. */
export const place = z.object({ roomId: id, start: instant })
export type Place = z.infer<typeof place>

export const sessionRole = z.object({ personId: id, role: roleKind, reply })

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
  /** Expected audience in seats; 0 = unknown. */
  expected: z.int().min(0),
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
  until: instant,
})
export type Waiver = z.infer<typeof waiver>

/** A rule's answer, as facts: ids, numbers, no sentences. Shapes per code: libs/scheduling model/finding.ts. */
export const finding = z.looseObject({
  code: z.string(),
  sessions: z.array(id),
  severity: z.enum(['blocker', 'warning', 'advice']),
  at: z.enum(['move', 'release']),
  waivable: z.boolean(),
  waived: z.boolean(),
})
export type WireFinding = z.infer<typeof finding>

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

export const plan = z.object({
  id,
  name: z.string(),
  /** Last fact of stream `plan` that this answer contains. */
  seq: z.int(),
  event,
  rooms: z.array(room),
  people: z.array(person),
  bodies: z.array(body),
  hostRevision: z.object({ number: z.int(), importedAt: instant }).nullable(),
  hostMeetings: z.array(hostMeeting),
  hostBreaks: z.array(hostBreak),
  sessions: z.array(session),
  /** Placed sessions only. */
  placements: z.array(placement),
  waivers: z.array(waiver),
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

export const move = z.object({
  sessionId: id,
  /** The placement's version; absent → 428. */
  expectedVersion: z.int().min(0).optional(),
  placement: z.object({ roomId: id, start: instant }).nullable(),
})
export type Move = z.infer<typeof move>

/** POST /api/plan/moves. Several moves are one batch: all or none. */
export const movesCommand = z.object({
  commandId,
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

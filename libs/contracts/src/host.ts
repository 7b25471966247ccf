import { z } from 'zod'
import { finding } from './finding'
import {
  bodyKind,
  bodyPolicy,
  changeHead,
  commandId,
  id,
  instant,
  line,
  nameInLanguages,
  optionalLine,
  text,
  versioned,
} from './common'

const bodyFields = {
  /** Short name on the board: PL, COM3, WG-PL. */
  code: line,
  name: nameInLanguages,
  kind: bodyKind,
  parentId: id.nullable(),
  policy: bodyPolicy,
}
/** A body of the host conference: plenary, committee or group, with its parent (R3–R5). */
export const body = z.object({ id, version: z.int(), ...bodyFields, name: text })
export type Body = z.infer<typeof body>
export const bodyChange = z.object({ ...changeHead, fields: z.object(bodyFields).partial() })
export const bodyCreation = z.object({
  commandId,
  fields: z.object(bodyFields).partial().required({ code: true, name: true, kind: true }),
})
export type BodyChange = z.output<typeof bodyChange>
export type BodyCreation = z.output<typeof bodyCreation>

export const hostMeeting = z.object({
  id,
  /** The host's own identifier, the same from revision to revision. */
  uid: z.string(),
  bodyId: id,
  title: z.string(),
  roomName: z.string(),
  start: instant,
  end: instant,
})
export type HostMeeting = z.infer<typeof hostMeeting>

/** A venue-wide break of the host: agenda furniture, never a block. */
export const hostBreak = z.object({
  id,
  uid: z.string(),
  title: z.string(),
  start: instant,
  end: instant,
})
export type HostBreak = z.infer<typeof hostBreak>

/** How a meeting stood or stands in a revision. */
const meetingState = z.object({
  /** Null for a break. */
  bodyId: id.nullable(),
  title: z.string(),
  roomName: z.string(),
  start: instant,
  end: instant,
})
/** What one revision says otherwise than another, meeting by meeting. */
export const hostChange = z.object({
  kind: z.enum(['added', 'moved', 'changed', 'withdrawn']),
  uid: z.string(),
  /** Id of the meeting in the later revision, which findings name; of a dry run, for its answer only. Null: withdrawn. */
  meetingId: id.nullable(),
  /** Short name of the body; null for a break. */
  body: z.string().nullable(),
  before: meetingState.nullable(),
  after: meetingState.nullable(),
})
export type HostChange = z.infer<typeof hostChange>

/** What the words of a timetable are taken to mean. `clue` is how the file calls it: category and name. */
const meaning = z.discriminatedUnion('as', [
  z.object({
    as: z.literal('body'),
    code: line,
    name: line,
    kind: bodyKind,
    parentCode: line.nullable(),
  }),
  z.object({ as: z.literal('break') }),
  /** Takes nobody's time: an exhibition, a bus. */
  z.object({ as: z.literal('nothing') }),
])
export type Meaning = z.infer<typeof meaning>
/** A category and a name, both as long as a file may have them. */
export const hostMapping = z.object({ clue: z.string().min(1).max(700), meaning })
export type HostMapping = z.infer<typeof hostMapping>

/** How the file's words were understood, to be looked at and corrected before the file is applied. */
export const recognition = z.object({
  clue: z.string(),
  category: z.string(),
  titles: z.array(z.string()),
  meetings: z.int(),
  meaning,
  /** `asked`: nobody knows this category; until somebody says what it is, it refuses. */
  how: z.enum(['recognised', 'remembered', 'asked']),
})
export type Recognition = z.infer<typeof recognition>

export const hostImportQuery = z.object({
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
  /** Number of the revision that the file was compared with; where another one stands by now: 412. */
  expectedVersion: z.coerce.number().int().min(0).optional(),
})
export type HostImportQuery = z.output<typeof hostImportQuery>

/** POST /api/host/revisions: what the file changes; with `dryRun` nothing is stored and `number` is the next one. */
export const hostImportAnswer = z.object({
  number: z.int().positive(),
  changes: z.array(hostChange),
  /** What rules say of our agenda under this revision and did not say before. */
  newFindings: z.array(finding),
  recognitions: z.array(recognition),
  passedOver: z.array(z.object({ uid: z.string(), title: z.string(), reason: z.string() })),
  meetings: z.int(),
})
export type HostImportAnswer = z.infer<typeof hostImportAnswer>

/** POST /api/host/meetings: an edit by hand is a revision of its own. */
export const hostEdit = z.object({
  commandId,
  /** Number of the revision that was looked at; absent → 428. */
  expectedVersion: z.int().min(0).optional(),
  reason: z.string().max(500).optional(),
  edits: z
    .array(
      z.object({
        /** Id in the current revision; null: a new meeting. */
        meetingId: id.nullable(),
        /** Null: withdrawn. `bodyId` null: a break. */
        meeting: z
          .object({
            bodyId: id.nullable(),
            title: line,
            roomName: optionalLine,
            start: instant,
            end: instant,
          })
          .nullable(),
      }),
    )
    .min(1)
    .max(200),
})
export type HostEdit = z.output<typeof hostEdit>

export const mappingsCommand = z.object({
  commandId,
  mappings: z.array(hostMapping).min(1).max(200),
})
export type MappingsCommand = z.output<typeof mappingsCommand>

export const hostRevisionSummary = z.object({
  number: z.int(),
  importedAt: instant,
  importedBy: z.string(),
  source: z.enum(['ics', 'csv', 'hand']),
  reason: z.string().nullable(),
  meetings: z.int(),
})
/** GET /api/host: the applied revision whole, and the list of all. */
export const host = z.object({
  revisions: z.array(hostRevisionSummary),
  bodies: z.array(body.extend(versioned)),
  meetings: z.array(hostMeeting),
  breaks: z.array(hostBreak),
  mappings: z.array(hostMapping.extend({ by: z.string(), at: instant })),
})
export type Host = z.infer<typeof host>

/** What a column for numbers holds. */
const highestNumber = 2_147_483_647
/** GET /api/host/revisions/:number/changes?since=…: what changed from `since` (default: the one before). */
export const hostChangesQuery = z.object({
  since: z.coerce.number().int().min(0).max(highestNumber).optional(),
})
export type HostChangesQuery = z.output<typeof hostChangesQuery>
export const hostChanges = z.object({
  since: z.int(),
  number: z.int(),
  changes: z.array(hostChange),
})
export type HostChanges = z.infer<typeof hostChanges>

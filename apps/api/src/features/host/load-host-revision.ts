import { createHash } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { draftRevision, randomId, type NewId } from './draft-revision'
import { isSame } from './host-changes'
import { readHostState } from './host-state'
import { periodOf, type EventFrame } from './period'
import { readTimetable } from './reading/read-timetable'
import { UnreadableFile, type FileContent, type PassedOver } from './reading/reading'
import { saveRevision } from './save-revision'

export interface HostImport {
  readonly text: string
  readonly importedBy: string
  readonly importedAt: Date
  readonly frame: EventFrame
  readonly newId?: NewId
}

export interface LoadedRevision {
  readonly number: number
  /** False: this very file is the applied revision, and nothing was written (I-18). */
  readonly fresh: boolean
  readonly passedOver: readonly PassedOver[]
}

/** A calendar that is ours, read on the spot. Throws `UnreadableFile` with every problem found. */
export function readOwnCalendar(text: string, frame: EventFrame): FileContent {
  const period = periodOf(frame)
  const { timeZone } = frame
  const reading = readTimetable({ bytes: Buffer.from(text), source: 'ics', timeZone, period })
  if (!reading.ok) throw new UnreadableFile(reading.problems)
  return reading
}

/** Stores a calendar that is ours as the next revision, in the caller's transaction: the demo's way of importing. */
export async function loadHostRevision(
  db: EntityManager,
  { text, importedBy, importedAt, frame, newId = randomId }: HostImport,
): Promise<LoadedRevision> {
  const content = readOwnCalendar(text, frame)
  const sha256 = createHash('sha256').update(text).digest('hex')
  const state = await readHostState(db)
  const bringing = { by: importedBy, at: importedAt }
  const { draft, timetable } = draftRevision(state, content, bringing, newId)
  const { passedOver } = timetable
  if (state.applied?.sha256 === sha256 && isSame(state.meetings, draft.meetings))
    return { number: state.applied.number, fresh: false, passedOver }
  await saveRevision(db, draft, { ...bringing, source: 'ics', sha256, reason: null })
  return { number: draft.number, fresh: true, passedOver }
}

import {
  focusArea as focusAreas,
  type Placement,
  type Session,
  type SessionItem,
  type SessionRecord,
  type Standing,
  type Waiver,
} from '@roundtable/contracts'
import { inZone, type EventClock } from '@roundtable/domain'
import type { PlacementRow, WaiverRow } from './plan.entity'
import type {
  SessionFocusAreaRow,
  SessionItemRow,
  SessionRoleRow,
  SessionRow,
  SessionUseRow,
} from './session.entity'

/** A session's rows, each list its own; roles by position. */
export interface SessionRows<Column extends keyof SessionRow = keyof SessionRow> {
  readonly session: Pick<SessionRow, Column>
  readonly focusAreas: readonly SessionFocusAreaRow[]
  readonly roles: readonly SessionRoleRow[]
  readonly uses: readonly SessionUseRow[]
}

/** What only the session's own page shows. */
export type SessionTexts = Pick<SessionRecord, 'summary' | 'textStates' | 'details'>

/** Columns of a session that the plan shows as they are. */
const planFields = [
  'id',
  'version',
  'code',
  'title',
  'segment',
  'format',
  'minutes',
  'noFocusReason',
  'sdgs',
  'regionalPriorities',
  'expected',
  'features',
  'floorLanguages',
  'interpretation',
  'captioning',
  'signLanguage',
] as const

/** Columns of a session that the plan is made of. */
export const planColumns = [...planFields, 'lockRoomId', 'lockStart'] as const

function pick<T, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  const picked = {} as Pick<T, K>
  for (const key of keys) picked[key] = from[key]
  return picked
}

/** Focus areas stand in the order of R14. */
const inOrder = (rows: readonly SessionFocusAreaRow[]): Session['focusAreas'] =>
  focusAreas.options.filter((key) => rows.some((row) => row.focusArea === key))

export function toSession(
  clock: EventClock,
  { session, focusAreas, roles, uses }: SessionRows<(typeof planColumns)[number]>,
  placementVersion: number,
): Session {
  const { lockRoomId, lockStart } = session
  return {
    ...pick(session, planFields),
    placementVersion,
    focusAreas: inOrder(focusAreas),
    lock:
      lockRoomId !== null && lockStart !== null
        ? { roomId: lockRoomId, start: inZone(clock, lockStart) }
        : null,
    roles: roles.map((row) =>
      pick(row, ['personId', 'role', 'reply', 'from', 'to', 'minutes'] as const),
    ),
    uses: uses.map(({ poolId, count }) => ({ poolId, count })),
  }
}

export const toSessionTexts = ({ summary, textStates, details }: SessionRow): SessionTexts => ({
  summary,
  textStates,
  details,
})

export const toSessionItem = ({ id, title, personId, minutes }: SessionItemRow): SessionItem => ({
  id,
  title,
  personId,
  minutes,
})

/** Who wrote it, and when. */
export interface Written {
  readonly changedBy: string
  readonly changedAt: Date
}

export function toSessionRows(session: Session, texts: SessionTexts, by: Written): SessionRows {
  const { focusAreas, roles, uses, lock } = session
  const sessionId = session.id
  return {
    session: {
      ...pick(session, planFields),
      ...texts,
      ...by,
      lockRoomId: lock?.roomId ?? null,
      lockStart: lock ? new Date(lock.start) : null,
    },
    focusAreas: focusAreas.map((focusArea) => ({ sessionId, focusArea })),
    roles: roles.map((role, position) => ({ sessionId, position, ...role })),
    uses: uses.map((use) => ({ sessionId, ...use })),
  }
}

/** Where a session stands: placed, or taken off the board (null). */
export const toStanding = (clock: EventClock, row: PlacementRow): Standing => ({
  sessionId: row.sessionId,
  version: row.version,
  placement:
    row.roomId !== null && row.start !== null
      ? { roomId: row.roomId, start: inZone(clock, row.start) }
      : null,
  changedBy: row.changedBy,
  changedAt: inZone(clock, row.changedAt),
})

/** A row that is on the board, as the plan shows it; null when it is off the board. */
export function toPlacement(clock: EventClock, row: PlacementRow): Placement | null {
  const { placement, ...rest } = toStanding(clock, row)
  return placement && { ...placement, ...rest }
}

export const toPlacementRow = (planId: string, placement: Placement): PlacementRow => ({
  ...placement,
  planId,
  start: new Date(placement.start),
  changedAt: new Date(placement.changedAt),
})

export const toWaiver = (clock: EventClock, row: WaiverRow): Waiver => ({
  ...row,
  givenAt: inZone(clock, row.givenAt),
  until: inZone(clock, row.until),
})

export const toWaiverRow = (waiver: Waiver): WaiverRow => ({
  ...waiver,
  givenAt: new Date(waiver.givenAt),
  until: new Date(waiver.until),
})

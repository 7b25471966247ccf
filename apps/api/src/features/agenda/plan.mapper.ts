import {
  focusArea as focusAreas,
  type Placement,
  type Session,
  type Standing,
  type Waiver,
} from '@roundtable/contracts'
import { inZone, type EventClock } from '@roundtable/domain'
import type { PlacementRow, WaiverRow } from './plan.entity'
import type { SessionFocusAreaRow, SessionRoleRow, SessionRow } from './session.entity'

/** A session's rows, each list its own; roles by position. */
export interface SessionRows {
  readonly session: SessionRow
  readonly focusAreas: readonly SessionFocusAreaRow[]
  readonly roles: readonly SessionRoleRow[]
}

/** Focus areas stand in the order of R14. */
const inOrder = (rows: readonly SessionFocusAreaRow[]): Session['focusAreas'] =>
  focusAreas.options.filter((key) => rows.some((row) => row.focusArea === key))

export function toSession(
  clock: EventClock,
  { session, focusAreas, roles }: SessionRows,
  placementVersion: number,
): Session {
  const { lockRoomId, lockStart, ...fields } = session
  return {
    ...fields,
    placementVersion,
    focusAreas: inOrder(focusAreas),
    lock:
      lockRoomId !== null && lockStart !== null
        ? { roomId: lockRoomId, start: inZone(clock, lockStart) }
        : null,
    roles: roles.map(({ personId, role, reply }) => ({ personId, role, reply })),
  }
}

export function toSessionRows(session: Session): SessionRows {
  const { focusAreas, roles, lock, placementVersion: _, ...fields } = session
  const sessionId = session.id
  return {
    session: {
      ...fields,
      lockRoomId: lock?.roomId ?? null,
      lockStart: lock ? new Date(lock.start) : null,
    },
    focusAreas: focusAreas.map((focusArea) => ({ sessionId, focusArea })),
    roles: roles.map((role, position) => ({ sessionId, position, ...role })),
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
  until: inZone(clock, row.until),
})

export const toWaiverRow = (waiver: Waiver): WaiverRow => ({
  ...waiver,
  until: new Date(waiver.until),
})

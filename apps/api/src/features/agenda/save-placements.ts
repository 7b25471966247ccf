import type { EntityManager } from 'typeorm'
import type { VersionedMove } from './check-moves'
import type { Agenda } from './load-agenda'
import { occupancyOf } from './occupancy'
import type { PlacementRow } from './plan.entity'

interface SavedPlacement {
  session_id: string
  room_id: string | null
  start: Date | null
  version: number
  changed_by: string
  changed_at: Date
}

/** The version is asked again where the row is written (I-04); clock_timestamp, because a change may have waited for its lock. */
const saveSql = `
  INSERT INTO placement (plan_id, session_id, room_id, start, version, changed_by, changed_at)
  SELECT $1, session_id, room_id, start, expected + 1, $2, clock_timestamp()
  FROM unnest($3::uuid[], $4::uuid[], $5::timestamptz[], $6::int[]) AS moved (session_id, room_id, start, expected)
  ON CONFLICT (plan_id, session_id) DO UPDATE SET
    room_id = excluded.room_id, start = excluded.start, version = excluded.version,
    changed_by = excluded.changed_by, changed_at = excluded.changed_at
  WHERE placement.version = excluded.version - 1
  RETURNING session_id, room_id, start, version, changed_by, changed_at`

/** Writes a batch's placements, each one version up, in the order of the moves. The caller holds the plan's lock. */
export async function savePlacements(
  db: EntityManager,
  planId: string,
  by: string,
  moves: readonly VersionedMove[],
): Promise<PlacementRow[]> {
  const rows: SavedPlacement[] = await db.query(saveSql, [
    planId,
    by,
    moves.map((move) => move.sessionId),
    moves.map((move) => move.placement?.roomId ?? null),
    moves.map((move) => move.placement && new Date(move.placement.start)),
    moves.map((move) => move.expectedVersion),
  ])
  const saved = new Map(rows.map((row) => [row.session_id, row]))
  return moves.map(({ sessionId }) => {
    const row = saved.get(sessionId)
    if (!row) throw new Error(`placement of ${sessionId} changed under the plan's lock`)
    return {
      planId,
      sessionId,
      roomId: row.room_id,
      start: row.start,
      version: row.version,
      changedBy: row.changed_by,
      changedAt: row.changed_at,
    }
  })
}

const occupySql = `
  INSERT INTO occupancy (resource_id, during, session_id)
  SELECT resource_id, tstzrange(starts, ends), session_id
  FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::uuid[]) AS taken (resource_id, starts, ends, session_id)`

/** Takes the batch's old occupancy away, then writes the new one: so two sessions can swap. EXCLUDE answers here (I-01). */
export async function saveOccupancy(
  db: EntityManager,
  agenda: Agenda,
  placements: readonly Pick<PlacementRow, 'sessionId' | 'roomId' | 'start'>[],
): Promise<void> {
  const sessions = new Map(agenda.sessions.map((s) => [s.id, s]))
  const rooms = new Map(agenda.rooms.map((r) => [r.id, r]))
  const rows = placements.flatMap(({ sessionId, roomId, start }) => {
    const session = sessions.get(sessionId)
    const room = rooms.get(roomId ?? '')
    return session && room && start ? occupancyOf(session, { room, start }) : []
  })
  await db.query(`DELETE FROM occupancy WHERE session_id = ANY($1::uuid[])`, [
    placements.map((p) => p.sessionId),
  ])
  await db.query(occupySql, [
    rows.map((row) => row.resourceId),
    rows.map((row) => row.during.start),
    rows.map((row) => row.during.end),
    rows.map((row) => row.sessionId),
  ])
}

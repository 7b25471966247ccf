import type { SessionRecord } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import { In, type EntityManager } from 'typeorm'
import { toVersioned } from '../../../platform/database/versioned'
import { groupBy } from '../../../platform/group-by'
import { PlacementRow } from '../plan.entity'
import { toSession, toSessionItem, toSessionTexts, toStanding } from '../plan.mapper'
import {
  SessionFocusAreaRow,
  SessionItemRow,
  SessionRelationRow,
  SessionRoleRow,
  SessionRow,
  SessionUseRow,
} from '../session.entity'
import { ownRelations } from './relations'

/** Of which plan, and which sessions; null = all of them. */
export interface Wanted {
  readonly clock: EventClock
  readonly planId: string
  readonly ids: readonly string[] | null
}

/** Sessions with everything about them, by code. Seven queries, however many they are. */
export async function readRecords(
  db: EntityManager,
  { clock, planId, ids }: Wanted,
): Promise<SessionRecord[]> {
  const chosen = ids && In([...ids])
  const where = chosen ? { sessionId: chosen } : {}
  const sessions = await db.find(SessionRow, {
    where: chosen ? { id: chosen } : {},
    order: { code: 'ASC' },
  })
  const focusAreasOf = groupBy(await db.find(SessionFocusAreaRow, { where }), (f) => f.sessionId)
  const order = { position: 'ASC' } as const
  const rolesOf = groupBy(
    await db.find(SessionRoleRow, { where, order: { ...order, personId: 'ASC' } }),
    (r) => r.sessionId,
  )
  const usesOf = groupBy(
    await db.find(SessionUseRow, { where, order: { poolId: 'ASC' } }),
    (u) => u.sessionId,
  )
  const itemsOf = groupBy(await db.find(SessionItemRow, { where, order }), (i) => i.sessionId)
  const relations = await db.find(SessionRelationRow, {
    where: chosen ? [{ a: chosen }, { b: chosen }] : {},
  })
  const placements = await db.find(PlacementRow, { where: { planId, ...where } })
  const placementOf = new Map(placements.map((row) => [row.sessionId, row]))
  return sessions.map((session): SessionRecord => {
    const { id } = session
    const row = placementOf.get(id)
    const rows = { session, focusAreas: focusAreasOf(id), roles: rolesOf(id), uses: usesOf(id) }
    return {
      ...toSession(clock, rows, row?.version ?? 0),
      ...toSessionTexts(session),
      ...toVersioned(clock, session),
      placement: row ? toStanding(clock, row).placement : null,
      relations: ownRelations(id, relations),
      items: itemsOf(id).map(toSessionItem),
    }
  })
}

import type { SessionItem } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { groupBy } from '../../platform/group-by'
import { toSessionItem, toSessionTexts, type SessionTexts } from './plan.mapper'
import { SessionItemRow, SessionRow } from './session.entity'

/** What the plan leaves out of a session, because no rule asks for it. */
export interface SessionContent extends SessionTexts {
  readonly items: readonly SessionItem[]
}

/** By session. Two queries, however many there are. */
export async function readTexts(db: EntityManager): Promise<ReadonlyMap<string, SessionContent>> {
  const sessions = await db.find(SessionRow, {
    select: { id: true, summary: true, textStates: true, details: true },
  })
  const items = await db.find(SessionItemRow, { order: { position: 'ASC', id: 'ASC' } })
  const itemsOf = groupBy(items, (item) => item.sessionId)
  return new Map(
    sessions.map((row) => [
      row.id,
      { ...toSessionTexts(row), items: itemsOf(row.id).map(toSessionItem) },
    ]),
  )
}

import type { EntityManager } from 'typeorm'
import type { Note } from '../../../platform/database/change'
import type { Actor } from '../../../platform/http/actor'
import { signedOut } from '../sign-in-lines'

const endSql = `
  WITH ended AS (DELETE FROM http_session WHERE sid = $1 RETURNING sess ->> 'accountId' AS account)
  SELECT id, name FROM account JOIN ended ON id = account::uuid`

/** Who signs in over a session ends it, whoever it was of: the audit tells that as it tells a sign-out (I-15). */
export async function endFormer(db: EntityManager, note: Note, session: string): Promise<void> {
  const ended: Pick<Actor, 'id' | 'name'>[] = await db.query(endSql, [session])
  for (const one of ended) note(one, signedOut(one))
}

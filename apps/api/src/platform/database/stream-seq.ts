import type { StreamName } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'

/** The number of a stream's last fact, as the caller's transaction sees it. */
export async function readSeq(db: EntityManager, stream: StreamName): Promise<number> {
  const [row] = await db.query(`SELECT seq FROM live_stream WHERE name = $1`, [stream])
  return Number(row.seq)
}

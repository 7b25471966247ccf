import type { Release } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { ReleaseRow } from './release.entity'

/** What its bytes say: they were written from the contract, and no one can change them (I-03). */
export const openRelease = (row: ReleaseRow): Release => JSON.parse(row.body.toString('utf8'))

/** The release that the public sees: the highest number. Null before the first. */
export async function currentRelease(db: EntityManager): Promise<Release | null> {
  const [row] = await db.find(ReleaseRow, { order: { number: 'DESC' }, take: 1 })
  return row ? openRelease(row) : null
}

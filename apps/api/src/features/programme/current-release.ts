import type { Plan, Release } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { ReleaseRow } from './release.entity'

/** The release that the public sees: the highest number. Null before the first. */
export async function currentRelease(db: EntityManager): Promise<Release | null> {
  const [row] = await db.find(ReleaseRow, { order: { number: 'DESC' }, take: 1 })
  return row ? openRelease(row) : null
}

/** What its bytes say: they were written from the contract, and nobody can change them (I-03). */
const openRelease = (row: ReleaseRow): Release => JSON.parse(row.body.toString('utf8'))

/** Where the public knows the sessions to be. */
export const placementsOf = (release: Release): NonNullable<Plan['release']>['placements'] =>
  release.sessions
    .filter((s) => s.status === 'scheduled')
    .map(({ id, roomId, start }) => ({ sessionId: id, roomId, start }))

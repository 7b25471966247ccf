import { release as releaseContract, type Plan, type Release } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { ReleaseRow } from './release.entity'

/** The release that the public sees: the highest number. Null before the first. */
export async function currentRelease(db: EntityManager): Promise<Release | null> {
  const bytes = await currentBytes(db)
  return bytes && releaseContract.parse(JSON.parse(bytes))
}

/** Only where its sessions are: every bytes that were ever sealed say so, and moves wait for the answer. */
export async function currentPlaces(db: EntityManager): Promise<Plan['release']> {
  const bytes = await currentBytes(db)
  if (!bytes) return null
  const release = JSON.parse(bytes) as Release
  const { number, publishedAt } = release
  return { number, publishedAt, placements: placementsOf(release) }
}

async function currentBytes(db: EntityManager): Promise<string | null> {
  const [row] = await db.find(ReleaseRow, { order: { number: 'DESC' }, take: 1 })
  return row ? row.body.toString('utf8') : null
}

/** Where the public knows the sessions to be. */
export const placementsOf = (release: Release): NonNullable<Plan['release']>['placements'] =>
  release.sessions
    .filter((s) => s.status === 'scheduled')
    .map(({ id, roomId, start }) => ({ sessionId: id, roomId, start }))

import {
  release as releaseContract,
  type Audience,
  type Plan,
  type Release,
} from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'

/** The release that the public sees (DESIGN 6): which, the view `public_release` decides for every role. */
export async function publicRelease(db: EntityManager): Promise<Release | null> {
  const bytes = await bytesOf(db, 'SELECT body FROM public_release')
  return bytes === null ? null : open(bytes)
}

/** Only where its sessions are: every release that was ever sealed says so, and moves wait for the answer. */
export async function publicPlaces(db: EntityManager): Promise<Plan['release']> {
  const bytes = await bytesOf(db, 'SELECT body FROM public_release')
  if (bytes === null) return null
  const release = JSON.parse(bytes) as Release
  const { number } = release
  return { number, publishedAt: publicSince(release), placements: placementsOf(release) }
}

/** When the public got it: with its publication, or with the end of its embargo. */
export const publicSince = ({ publishedAt, embargoUntil }: Release): string =>
  embargoUntil ?? publishedAt

/** The release of this number, whoever may see it; only as role `app`. */
export async function findRelease(db: EntityManager, number: number): Promise<Release | null> {
  const bytes = await bytesOf(db, 'SELECT body FROM release WHERE number = $1', [number])
  return bytes === null ? null : open(bytes)
}

export async function lastNumber(db: EntityManager): Promise<number> {
  const [row] = await db.query('SELECT coalesce(max(number), 0) AS number FROM release')
  return row.number
}

/** For whom a release is, and from when; null: at once. */
export interface Reach {
  readonly audience: Audience
  readonly embargoUntil: Date | null
}

/** Whose releases an audience sees. */
const seenBy: Readonly<Record<Audience, readonly Audience[]>> = {
  organizers: ['organizers', 'speakers', 'public'],
  speakers: ['speakers', 'public'],
  public: ['public'],
}

/**
 * What its audience knows when a release reaches it at `from`: the highest number that it sees by then. A release is told
 * against this one, so that nothing that was meant for fewer people shows in it. Organizers wait for no embargo. The public
 * has a release when its embargo was noted to be over, not when the clock says so: one that goes out in between overtakes it.
 * Of two embargoes that end at once the higher number opens, and nobody ever saw the lower.
 */
export async function baseOf(
  db: EntityManager,
  { audience, embargoUntil }: Reach,
  from: Date,
): Promise<Release | null> {
  const bytes = await bytesOf(
    db,
    `SELECT body FROM release WHERE audience = ANY ($1) AND ($2 OR embargo_until IS NULL
       OR CASE WHEN $4 THEN embargo_until < $3
          ELSE embargo_until <= $3 AND (audience <> 'public' OR number IN (SELECT number FROM release_opened)) END)
     ORDER BY number DESC LIMIT 1`,
    [
      seenBy[audience],
      audience === 'organizers',
      embargoUntil ?? from,
      // By the end of an embargo of its own, whatever ended before has been noted.
      embargoUntil !== null,
    ],
  )
  return bytes === null ? null : open(bytes)
}

async function bytesOf(
  db: EntityManager,
  sql: string,
  values: unknown[] = [],
): Promise<string | null> {
  const [row] = await db.query(sql, values)
  return row ? row.body.toString('utf8') : null
}

/** What its bytes say, with the defaults for what older ones do not say. */
const open = (bytes: string): Release => releaseContract.parse(JSON.parse(bytes))

/** Where the public knows the sessions to be. */
export const placementsOf = (
  release: Pick<Release, 'sessions'>,
): NonNullable<Plan['release']>['placements'] =>
  release.sessions
    .filter((s) => s.status === 'scheduled')
    .map(({ id, roomId, start }) => ({ sessionId: id, roomId, start }))

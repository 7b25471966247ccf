import { auditActors } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import type { Changes, Writer } from '../../platform/database/change'
import type { Actor } from '../../platform/http/actor'
import { accepted, type Outcome } from '../../platform/http/outcome'
import { placementsOf, publicRelease, publicSince } from './current-release'

/** Nobody ends an embargo: its time comes. */
const theClock: Actor = {
  id: auditActors.clock,
  name: 'The clock',
  role: 'viewer',
}

/** Releases that the public will see: a higher number than the one it sees, under an embargo. */
const waiting = `
  FROM release WHERE audience = 'public' AND embargo_until IS NOT NULL
    AND number > coalesce((SELECT number FROM public_release), 0)`

/** Milliseconds by the database's clock until the next embargo ends; null: none does. Past ones: 0 and less. */
export async function untilNextEnd(db: EntityManager): Promise<number | null> {
  const [row] = await db.query(
    `SELECT ceil(extract(epoch FROM min(embargo_until) - clock_timestamp()) * 1000)::float8 AS wait ${waiting}`,
  )
  return row.wait
}

/**
 * Notes that an embargo is over, and tells everybody who listens: once, whichever node comes first (DESIGN 6). Of several
 * that are over the highest number opens; one under a newer public release changes nothing. Answers its number.
 */
export async function openRelease(changes: Changes): Promise<Outcome<number | null>> {
  const done = await changes.run(theClock, null, open)
  return done.ok ? accepted(done.value.value) : done
}

async function open(w: Writer): Promise<Outcome<number | null>> {
  // Publishers stand in the same line, so that facts come in the order of what the public sees.
  await w.lockPlan()
  const [opened] = await w.db.query(
    `INSERT INTO release_opened (number, at)
     SELECT max(number), clock_timestamp() ${waiting} AND embargo_until <= clock_timestamp()
     HAVING max(number) IS NOT NULL RETURNING number`,
  )
  if (!opened) return w.unchanged(null)
  const release = (await publicRelease(w.db))!
  const { number } = release
  const fact = { number, publishedAt: publicSince(release) }
  w.audit({ action: 'release.open', subject: `release/${number}`, after: fact })
  w.tell('plan', 'released', { ...fact, placements: placementsOf(release) })
  w.tell('programme', 'released', fact)
  return accepted(number)
}

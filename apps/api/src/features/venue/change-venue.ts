import { Injectable } from '@nestjs/common'
import type { Venue, VenueChange } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { canonicalJson } from '../../platform/database/canonical-json'
import { Changes, type Writer } from '../../platform/database/change'
import { partOf, refuseVersion } from '../../platform/database/record-version'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import type { Refusal } from '../../platform/http/problem'
import { noEvent } from '../agenda/load-agenda'
import { readEvent } from '../agenda/read-event'
import { sortedWalks, venueAfter, venueErrors } from './check-venue'
import { detachRooms, saveVenue } from './save-venue'
import { venueAsItStands, venueRecord } from './venue-record'

/** PATCH /api/venue: zones, the ways between them, and what sessions share, each list as a whole. */
@Injectable()
export class ChangeVenue {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, command: VenueChange): Promise<Outcome<Venue>> {
    return this.changes.answer(actor, { id: command.commandId, body: command }, (w) =>
      decideAndSave(w, actor, command),
    )
  }
}

async function decideAndSave(
  w: Writer,
  actor: Actor,
  command: VenueChange,
): Promise<Outcome<Venue>> {
  // Moves count pools and ways under this lock.
  await w.lockPlan()
  const time = await readEvent(w.db)
  if (!time) return refused(noEvent)
  const now = await venueRecord(w.db, time.clock)
  const stale = refuseVersion(command, venueAsItStands(now))
  if (stale) return refused(stale)
  const next = venueAfter(now, command.fields)
  const misfit = refuseLists(next) ?? (await refusePoolsInUse(w.db, now, next))
  if (misfit) return refused(misfit)
  const asked = { ...now, ...next, walks: sortedWalks(next.walks) }
  if (canonicalJson(asked) === canonicalJson(now)) return w.unchanged(now)

  const gone = now.zones.filter((zone) => !next.zones.some(({ id }) => id === zone.id))
  const detached = await detachRooms(w, actor, gone)
  await saveVenue(w.db, actor, now.version, next)
  const after = await venueRecord(w.db, time.clock)
  tell(w, command, now, after)
  w.tell('plan', 'plan-changed', { what: 'venue', ids: detached, commandId: command.commandId })
  return accepted(after)
}

function refuseLists(next: Pick<Venue, 'zones' | 'walks' | 'pools'>): Refusal | null {
  const errors = venueErrors(next)
  const detail =
    'Every zone and pool has a code of its own, and every way leads between two zones. Nothing was changed.'
  return errors.length > 0 ? { word: 'validation', detail, errors } : null
}

/** Sessions that say how much they take of a pool keep it in being. */
async function refusePoolsInUse(
  db: EntityManager,
  now: Venue,
  next: Pick<Venue, 'pools'>,
): Promise<Refusal | null> {
  const gone = now.pools.filter((pool) => !next.pools.some(({ id }) => id === pool.id))
  const uses: { code: string; session: string }[] = await db.query(
    `SELECT pool.code, session.code AS session FROM session_use JOIN pool ON pool.id = pool_id JOIN session ON session.id = session_id
     WHERE pool_id = ANY($1::uuid[]) ORDER BY pool.code, session.code`,
    [gone.map((pool) => pool.id)],
  )
  if (uses.length === 0) return null
  const pools = [...new Set(uses.map((use) => use.code))].join(', ')
  const sessions = [...new Set(uses.map((use) => use.session))].join(', ')
  return {
    word: 'validation',
    detail: `${pools} cannot be removed: needed by ${sessions}. Nothing was changed.`,
    errors: [{ pointer: '/fields/pools', code: 'in-use', said: sessions }],
  }
}

function tell(w: Writer, command: VenueChange, now: Venue, after: Venue): void {
  const keys = (['zones', 'walks', 'pools'] as const).filter((key) => command.fields[key])
  w.audit({
    action: 'venue.change',
    subject: 'venue',
    before: partOf(now, keys),
    after: partOf(after, keys),
    reason: command.reason ?? null,
  })
}

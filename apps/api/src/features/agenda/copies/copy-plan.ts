import { randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { CopyCommand, PlanSummary, Release } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { Changes, type Writer } from '../../../platform/database/change'
import { nextVersion } from '../../../platform/database/next-version'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import type { Refusal } from '../../../platform/http/problem'
import { findRelease, placementsOf } from '../../programme/current-release'
import { noEvent } from '../load-agenda'
import { PlanRow } from '../plan.entity'
import { readEvent } from '../read-event'
import { readSummary } from './read-copies'
import { tellCopy } from './tell-copy'

/** More than anybody can keep apart; each costs as many rows as the plan has sessions. */
export const mostCopies = 20

const tooMany: Refusal = {
  word: 'validation',
  detail: `There are ${mostCopies} copies already. Drop one that nobody needs. Nothing was changed.`,
  errors: [{ pointer: '', code: 'too-many-copies' }],
}

const unknownPlan: Refusal = {
  word: 'validation',
  detail: 'The plan to be copied is not there. Nothing was changed.',
  errors: [{ pointer: '/from', code: 'unknown-plan' }],
}

const unknownRelease: Refusal = {
  word: 'validation',
  detail: 'The release to be brought back is not there. Nothing was changed.',
  errors: [{ pointer: '/release', code: 'unknown-release' }],
}

/** POST /api/plans: a what-if copy. Its placements are its own; everything else it shares with the main plan. */
@Injectable()
export class CopyPlan {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, command: CopyCommand): Promise<Outcome<PlanSummary>> {
    const body = { copyPlan: command }
    return this.changes.answer(actor, { id: command.commandId, body }, (w) =>
      copy(w, actor, command),
    )
  }
}

async function copy(w: Writer, actor: Actor, command: CopyCommand): Promise<Outcome<PlanSummary>> {
  const mainId = await w.lockPlan()
  const inTime = await readEvent(w.db)
  if (!inTime) return refused(noEvent)
  const from = await w.db.findOneBy(PlanRow, { id: command.from ?? mainId })
  if (!from) return refused(unknownPlan)
  if ((await w.db.countBy(PlanRow, { main: false })) >= mostCopies) return refused(tooMany)
  const number = command.release
  const release = number === undefined ? null : await findRelease(w.db, number)
  if (number !== undefined && !release) return refused(unknownRelease)
  const version = nextVersion(actor)
  const { name, commandId } = command
  const made = { madeBy: actor.name, madeAt: version.changedAt }
  const row: PlanRow = { id: randomUUID(), name, main: false, ...made, ...version }
  await w.db.insert(PlanRow, row)
  if (release) await restorePlacements(w.db, release, { from, to: row })
  else await w.db.query(copySql, [row.id, from.id])
  await w.db.query(baseSql(from), [row.id, from.id])
  const source = release ? { release: release.number } : { from: from.id }
  w.audit({ action: 'copy.make', subject: `plan/${row.id}`, after: { name, ...source } })
  tellCopy(w, row.id, commandId)
  return accepted(await readSummary(w.db, inTime.clock, row.id))
}

const copySql = `
  INSERT INTO placement (plan_id, session_id, room_id, start, version, changed_by, changed_at)
  SELECT $1, session_id, room_id, start, version, changed_by, changed_at FROM placement WHERE plan_id = $2`

/** A copy of a copy has the same base: what the first one changed, the second has changed too. */
const baseSql = (from: PlanRow) => `
  INSERT INTO placement_base (plan_id, session_id, room_id, start)
  SELECT $1, session_id, room_id, start FROM ${from.main ? 'placement' : 'placement_base'}
  WHERE plan_id = $2 AND start IS NOT NULL`

/**
 * Every session of today where the release had it: elsewhere than in the plan it is one version on, as if somebody had
 * moved it in the copy. What the release did not place is off the board; a room that is gone has no place left in it.
 */
const restoreSql = `
  INSERT INTO placement (plan_id, session_id, room_id, start, version, changed_by, changed_at)
  SELECT $1, session.id, was.room_id, was.start,
    CASE WHEN stays THEN here.version ELSE coalesce(here.version, 0) + 1 END,
    CASE WHEN stays THEN here.changed_by ELSE $6 END, CASE WHEN stays THEN here.changed_at ELSE $7 END
  FROM session
  LEFT JOIN placement here ON here.plan_id = $2 AND here.session_id = session.id
  LEFT JOIN (
    SELECT placed.session_id, placed.room_id, placed.start
    FROM unnest($3::uuid[], $4::uuid[], $5::timestamptz[]) AS placed (session_id, room_id, start)
    JOIN room ON room.id = placed.room_id
  ) was ON was.session_id = session.id
  CROSS JOIN LATERAL (SELECT (was.room_id, was.start) IS NOT DISTINCT FROM (here.room_id, here.start) AS stays) compared
  WHERE here.session_id IS NOT NULL OR was.session_id IS NOT NULL`

async function restorePlacements(
  db: EntityManager,
  release: Release,
  { from, to }: { from: PlanRow; to: PlanRow },
): Promise<void> {
  const places = placementsOf(release)
  await db.query(restoreSql, [
    to.id,
    from.id,
    places.map((p) => p.sessionId),
    places.map((p) => p.roomId),
    places.map((p) => p.start),
    to.madeBy,
    to.madeAt,
  ])
}

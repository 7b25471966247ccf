import { randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { CopyCommand, PlanSummary } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { Changes, type Writer } from '../../../platform/database/change'
import { nextVersion } from '../../../platform/database/next-version'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import type { Refusal } from '../../../platform/http/problem'
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

/** POST /api/plans: a what-if copy. Its placements are its own; everything else it shares with the main plan. */
@Injectable()
export class CopyPlan {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, command: CopyCommand): Promise<Outcome<PlanSummary>> {
    const body = { copyPlan: command }
    const done = await this.changes.run(actor, { id: command.commandId, body }, (w) =>
      copy(w, actor, command),
    )
    return done.ok ? accepted(done.value.value) : done
  }
}

async function copy(w: Writer, actor: Actor, command: CopyCommand): Promise<Outcome<PlanSummary>> {
  const mainId = await w.lockPlan()
  const inTime = await readEvent(w.db)
  if (!inTime) return refused(noEvent)
  const from = await w.db.findOneBy(PlanRow, { id: command.from ?? mainId })
  if (!from) return refused(unknownPlan)
  if ((await w.db.countBy(PlanRow, { main: false })) >= mostCopies) return refused(tooMany)
  const version = nextVersion(actor)
  const { name, commandId } = command
  const made = { madeBy: actor.name, madeAt: version.changedAt }
  const row: PlanRow = { id: randomUUID(), name, main: false, ...made, ...version }
  await w.db.insert(PlanRow, row)
  await copyPlacements(w.db, from, row.id)
  w.audit({ action: 'copy.make', subject: `plan/${row.id}`, after: { name, from: from.id } })
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

async function copyPlacements(db: EntityManager, from: PlanRow, to: string): Promise<void> {
  await db.query(copySql, [to, from.id])
  await db.query(baseSql(from), [to, from.id])
}

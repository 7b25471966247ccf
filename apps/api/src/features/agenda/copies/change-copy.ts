import { Injectable } from '@nestjs/common'
import type { DropCommand, PlanSummary, RenameCommand } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import { Changes, type Writer } from '../../../platform/database/change'
import { nextVersion } from '../../../platform/database/next-version'
import { refuseVersion } from '../../../platform/database/record-version'
import { toVersioned } from '../../../platform/database/versioned'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import type { Refusal } from '../../../platform/http/problem'
import { noEvent, noPlan } from '../load-agenda'
import { PlanRow } from '../plan.entity'
import { readEvent } from '../read-event'
import { readSummary } from './read-copies'
import { tellCopy } from './tell-copy'

const mainStays: Refusal = {
  word: 'illegal-transition',
  detail: 'This is the main plan, and no copy. Nothing was changed.',
}

interface Found {
  readonly clock: EventClock
  readonly row: PlanRow
}

/** The copy as the command has seen it, under the plan's lock; or why not. */
async function lockCopy(
  w: Writer,
  planId: string,
  command: { readonly expectedVersion?: number | undefined },
): Promise<Outcome<Found>> {
  await w.lockPlan()
  const inTime = await readEvent(w.db)
  if (!inTime) return refused(noEvent)
  const { clock } = inTime
  const row = await w.db.findOneBy(PlanRow, { id: planId })
  if (!row) return refused(noPlan)
  if (row.main) return refused(mainStays)
  const fields = { name: row.name }
  const stale = refuseVersion(command, { ...toVersioned(clock, row), fields })
  return stale ? refused(stale) : accepted({ clock, row })
}

/** PATCH /api/plans/:id: another name. */
@Injectable()
export class RenameCopy {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, id: string, command: RenameCommand): Promise<Outcome<PlanSummary>> {
    const body = { renamePlan: id, ...command }
    return this.changes.answer(actor, { id: command.commandId, body }, (w) =>
      rename(w, actor, id, command),
    )
  }
}

async function rename(
  w: Writer,
  actor: Actor,
  id: string,
  command: RenameCommand,
): Promise<Outcome<PlanSummary>> {
  const found = await lockCopy(w, id, command)
  if (!found.ok) return found
  const { clock, row } = found.value
  const { name } = command.fields
  if (name === row.name) return w.unchanged(await readSummary(w.db, clock, id))
  await w.db.update(PlanRow, { id }, { name, ...nextVersion(actor, row.version) })
  w.audit({
    action: 'copy.rename',
    subject: `plan/${id}`,
    before: { name: row.name },
    after: { name },
    reason: command.reason ?? null,
  })
  tellCopy(w, id, command.commandId)
  return accepted(await readSummary(w.db, clock, id))
}

/** DELETE /api/plans/:id: the copy is gone; the main plan has never known of it. */
@Injectable()
export class DropCopy {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, id: string, command: DropCommand): Promise<Outcome<undefined>> {
    const body = { dropPlan: id, ...command }
    const done = await this.changes.run(actor, { id: command.commandId, body }, (w) =>
      drop(w, id, command),
    )
    return done.ok ? accepted(undefined) : done
  }
}

async function drop(w: Writer, id: string, command: DropCommand): Promise<Outcome<null>> {
  const found = await lockCopy(w, id, command)
  if (!found.ok) return found
  const { name, madeBy } = found.value.row
  await w.db.delete(PlanRow, { id })
  w.audit({
    action: 'copy.drop',
    subject: `plan/${id}`,
    before: { name, madeBy },
    after: null,
    reason: command.reason ?? null,
  })
  tellCopy(w, id, command.commandId)
  return accepted(null)
}

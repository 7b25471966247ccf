import { Injectable } from '@nestjs/common'
import type { Taxonomy, TaxonomyChange } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { canonicalJson } from '../../../platform/database/canonical-json'
import { Changes, type Writer } from '../../../platform/database/change'
import { refuseVersion } from '../../../platform/database/record-version'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import { FocusAreaPriorityRow, FocusAreaRow, ItuPriorityRow } from '../event.entity'
import { noEvent } from '../load-agenda'
import { readEvent } from '../read-event'
import { raiseSetting } from '../settings'
import { taxonomyNow } from './read-taxonomy'
import { applyFields, refuseFields, type TaxonomyFields } from './taxonomy-fields'

/** PATCH /api/taxonomy: names of focus areas, priorities, and what is tied to what. The areas themselves are those of R14. */
@Injectable()
export class ChangeTaxonomy {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, command: TaxonomyChange): Promise<Outcome<Taxonomy>> {
    const body = { changeTaxonomy: command }
    return this.changes.answer(actor, { id: command.commandId, body }, (w) =>
      change(w, actor, command),
    )
  }
}

async function change(
  w: Writer,
  actor: Actor,
  command: TaxonomyChange,
): Promise<Outcome<Taxonomy>> {
  await w.lockPlan()
  const inTime = await readEvent(w.db)
  if (!inTime) return refused(noEvent)
  const now = await taxonomyNow(w.db, inTime.clock)
  const { version, changedBy, changedAt, ...before } = now
  const stale = refuseVersion(command, { version, changedBy, changedAt, fields: before })
  if (stale) return refused(stale)
  const after = applyFields(before, command.fields)
  const misfit = refuseFields(before, command.fields, after)
  if (misfit) return refused(misfit)
  const changed = (['focusAreas', 'priorities'] as const).filter(
    (name) => canonicalJson(before[name]) !== canonicalJson(after[name]),
  )
  if (changed.length === 0) return w.unchanged(now)

  await save(w.db, after)
  await raiseSetting(w.db, 'taxonomy', version, actor.name)
  const only = (fields: TaxonomyFields) =>
    Object.fromEntries(changed.map((name) => [name, fields[name]]))
  w.audit({
    action: 'taxonomy.change',
    subject: 'taxonomy',
    before: { version, ...only(before) },
    after: { version: version + 1, ...only(after) },
    reason: command.reason ?? null,
  })
  w.tell('plan', 'plan-changed', { what: 'taxonomy', ids: [], commandId: command.commandId })
  return accepted(await taxonomyNow(w.db, inTime.clock))
}

/** Written anew as a whole; names and ties are few. */
async function save(db: EntityManager, { focusAreas, priorities }: TaxonomyFields): Promise<void> {
  await db.deleteAll(FocusAreaPriorityRow)
  await db.deleteAll(ItuPriorityRow)
  await db.insert(
    ItuPriorityRow,
    priorities.map((priority, position) => ({ ...priority, position })),
  )
  for (const { key, name } of focusAreas) await db.update(FocusAreaRow, { key }, { name })
  await db.insert(
    FocusAreaPriorityRow,
    focusAreas.flatMap(({ key, priorities: tied }) =>
      tied.map((priority) => ({ focusArea: key, priority })),
    ),
  )
}

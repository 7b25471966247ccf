import { Inject, Injectable } from '@nestjs/common'
import type { ImportAnswer, ImportQuery } from '@roundtable/contracts'
import { DataSource, type EntityManager } from 'typeorm'
import { Changes, type Writer } from '../../../platform/database/change'
import { READS } from '../../../platform/database/database.module'
import { nextVersion } from '../../../platform/database/next-version'
import { ImportTable, importRefusal } from '../../../platform/files/import-table'
import type { TableLine } from '../../../platform/files/table-columns'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import type { Refusal } from '../../../platform/http/problem'
import { commandIdOf, type Upload } from '../../../platform/http/upload'
import { noEvent } from '../../agenda/load-agenda'
import { readEvent } from '../../agenda/read-event'
import { OrganisationRow } from '../organisation.entity'
import { handOf } from '../person-after'
import { spanOf } from '../read-surroundings'
import { auditPerson, manyIds } from '../tell-person'
import { readWholePeople } from '../whole-person'
import { savePeople } from '../write-people'
import { deniedColumns, peopleColumns, type PeopleColumn } from './columns'
import type { Organisation } from './find-organisation'
import { planImport, type ImportPlan } from './plan-import'

type Lines = readonly TableLine<PeopleColumn>[]

/** POST /api/import/people: a whole table or nothing of it (I-18); the same table again changes nothing. */
@Injectable()
export class ImportPeople {
  constructor(
    private readonly tables: ImportTable,
    private readonly changes: Changes,
    @Inject(READS) private readonly reads: DataSource,
  ) {}

  async run(actor: Actor, upload: Upload, { dryRun }: ImportQuery): Promise<Outcome<ImportAnswer>> {
    const command = dryRun ? null : { id: commandIdOf(upload), body: { sha256: upload.sha256 } }
    const table = await this.tables.read(peopleColumns, upload)
    if (!table.ok) return table
    const { lines } = table.value
    const denied = refuseColumns(actor, lines)
    if (denied) return refused(denied)
    if (!command)
      return this.reads.transaction('REPEATABLE READ', async (db) => {
        const plan = await decide(db, actor, lines)
        return plan.ok ? accepted(plan.value.answer) : plan
      })
    return this.changes.answer(actor, command, (w) => decideAndSave(w, actor, lines, command.id))
  }
}

/** What the role may not change must not even be compared: the answer would tell what stands there (I-13). */
function refuseColumns({ role }: Actor, lines: Lines): Refusal | null {
  const filled = new Set(lines.flatMap(({ cells }) => Object.keys(cells) as PeopleColumn[]))
  const denied = deniedColumns(role, [...filled])
  if (denied.length === 0) return null
  const names = peopleColumns.filter(({ key }) => denied.includes(key)).map((c) => c.heading.en)
  return {
    word: 'forbidden',
    detail: `Your role, ${role}, may not fill in: ${names.join(', ')}. Nothing was changed.`,
    errors: denied.map((column) => ({ pointer: `/lines/1/${column}`, code: 'forbidden' })),
  }
}

async function decide(db: EntityManager, actor: Actor, lines: Lines): Promise<Outcome<ImportPlan>> {
  const time = await readEvent(db)
  if (!time) return refused(noEvent)
  const organisations = await db.find(OrganisationRow)
  const plan = planImport(lines, {
    people: await readWholePeople(db, time.clock),
    organisations,
    hand: handOf(actor.name, time.clock),
    around: {
      organisations: new Set(organisations.map(({ id }) => id)),
      bodies: new Set(),
      meetings: new Set(),
      event: spanOf(time),
    },
  })
  return plan.problems.length > 0 ? refused(importRefusal(plan.problems)) : accepted(plan)
}

async function decideAndSave(
  w: Writer,
  actor: Actor,
  lines: Lines,
  commandId: string,
): Promise<Outcome<ImportAnswer>> {
  await w.lockPlan()
  const decided = await decide(w.db, actor, lines)
  if (!decided.ok) return decided
  const { answer, edits, organisations } = decided.value
  if (edits.length === 0) return w.unchanged(answer)
  await addOrganisations(w, actor, organisations)
  await savePeople(w.db, actor, edits)
  for (const edit of edits) auditPerson(w, edit, `Import, line ${edit.line}`)
  const ids = manyIds(edits.map(({ id }) => id))
  w.tell('plan', 'plan-changed', { what: 'person', ids, commandId })
  return accepted(answer)
}

async function addOrganisations(
  w: Writer,
  actor: Actor,
  organisations: readonly Organisation[],
): Promise<void> {
  const rows = organisations.map((organisation) => ({
    ...organisation,
    delegationSize: 0,
    ...nextVersion(actor),
  }))
  for (let from = 0; from < rows.length; from += 1_000)
    await w.db.insert(OrganisationRow, rows.slice(from, from + 1_000))
  for (const { id, ...after } of organisations)
    w.audit({
      action: 'organisation.create',
      subject: `organisation/${id}`,
      after,
      reason: 'Import',
    })
}

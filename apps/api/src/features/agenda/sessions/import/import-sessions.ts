import { Inject, Injectable } from '@nestjs/common'
import {
  clockOf,
  type ImportAnswer,
  type ImportQuery,
  type TemplateQuery,
} from '@roundtable/contracts'
import { inZone } from '@roundtable/domain'
import { DataSource, IsNull, Not, type EntityManager } from 'typeorm'
import { Changes, type Writer } from '../../../../platform/database/change'
import { READS } from '../../../../platform/database/database.module'
import { importAnswer } from '../../../../platform/files/import-answer'
import { ImportTable, importRefusal } from '../../../../platform/files/import-table'
import type { TableLine } from '../../../../platform/files/table-columns'
import { tableFile } from '../../../../platform/files/write-table'
import type { Actor } from '../../../../platform/http/actor'
import { accepted, refused, type FixedBytes, type Outcome } from '../../../../platform/http/outcome'
import { commandIdOf, type Upload } from '../../../../platform/http/upload'
import { OrganisationRow } from '../../../people/organisation.entity'
import { PersonRow } from '../../../people/person.entity'
import { loadAgenda, noEvent } from '../../load-agenda'
import { saveOccupancyOf, saveRecord } from '../save-session'
import { fieldsOf, pickFields } from '../session-fields'
import { readRecords } from '../session-records'
import { sessionColumns, type SessionColumn } from './columns'
import type { Beside } from './known-people'
import { planImport, type ImportEdit, type ImportPlan } from './plan-import'

type Lines = readonly TableLine<SessionColumn>[]

/** POST /api/import/sessions: a whole table or nothing of it (I-18); the same table again changes nothing. */
@Injectable()
export class ImportSessions {
  constructor(
    private readonly tables: ImportTable,
    private readonly changes: Changes,
    @Inject(READS) private readonly reads: DataSource,
  ) {}

  async run(actor: Actor, upload: Upload, { dryRun }: ImportQuery): Promise<Outcome<ImportAnswer>> {
    const id = dryRun ? null : commandIdOf(upload)
    const table = await this.tables.read(sessionColumns, upload)
    if (!table.ok) return table
    const { lines } = table.value
    if (id === null)
      return this.reads.transaction('REPEATABLE READ', async (db) => {
        const plan = await decide(db, actor, lines)
        return plan.ok ? accepted(importAnswer(plan.value.lines)) : plan
      })
    const body = { importSessions: upload.sha256 }
    return this.changes.answer(actor, { id, body }, (w) => take(w, actor, lines, id))
  }

  /** GET /api/import/sessions/template. */
  template({ format }: TemplateQuery): Promise<FixedBytes> {
    const file = { title: 'Sessions', fileName: 'sessions-template', columns: sessionColumns }
    return tableFile(file, format)
  }
}

async function readBeside(db: EntityManager): Promise<Beside> {
  const people = await db.find(PersonRow, {
    select: { id: true, reference: true },
    where: { reference: Not(IsNull()) },
  })
  const organisations = await db.find(OrganisationRow, { select: { id: true, acronym: true } })
  return {
    references: new Map(people.map(({ id, reference }) => [id, reference!])),
    acronyms: new Map(organisations.map(({ id, acronym }) => [id, acronym])),
  }
}

async function decide(
  db: EntityManager,
  actor: Actor,
  lines: Lines,
): Promise<Outcome<ImportPlan & { readonly planId: string }>> {
  const agenda = await loadAgenda(db)
  if (!agenda) return refused(noEvent)
  const clock = clockOf(agenda.event)
  const records = await readRecords(db, { clock, planId: agenda.id, ids: null })
  const by = { changedBy: actor.name, changedAt: inZone(clock, new Date()) }
  const beside = await readBeside(db)
  const plan = planImport(lines, { agenda, records, beside, by }, Date.now())
  return plan.problems.length > 0
    ? refused(importRefusal(plan.problems))
    : accepted({ ...plan, planId: agenda.id })
}

async function take(
  w: Writer,
  actor: Actor,
  lines: Lines,
  commandId: string,
): Promise<Outcome<ImportAnswer>> {
  await w.lockPlan()
  const decided = await decide(w.db, actor, lines)
  if (!decided.ok) return decided
  const { edits, judgement, lines: told } = decided.value
  if (!judgement) return w.unchanged(importAnswer(told))
  for (const edit of edits) {
    await saveRecord(w.db, edit, edit.changed)
    audit(w, edit)
  }
  await saveOccupancyOf(
    w.db,
    judgement.agenda,
    edits.map((edit) => edit.after),
  )
  const ids = edits.map((edit) => edit.after.id)
  w.tell('plan', 'plan-changed', { what: 'session', ids, commandId })
  return accepted(importAnswer(told))
}

/** One line per session (I-15). */
function audit(w: Writer, { before, after, changed, line }: ImportEdit): void {
  w.audit({
    action: before ? 'session.change' : 'session.create',
    subject: `session/${after.id}`,
    ...(before && { before: { version: before.version, ...pickFields(before, changed) } }),
    after: { version: after.version, ...(before ? pickFields(after, changed) : fieldsOf(after)) },
    reason: `Import, line ${line}`,
  })
}

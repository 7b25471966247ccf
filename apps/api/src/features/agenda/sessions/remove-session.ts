import { Injectable } from '@nestjs/common'
import { clockOf, type SessionRecord, type SessionRemoval } from '@roundtable/contracts'
import { inZone } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { Changes, type Writer } from '../../../platform/database/change'
import { refuseVersion } from '../../../platform/database/record-version'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import type { Refusal } from '../../../platform/http/problem'
import { loadAgenda, noEvent, type Agenda } from '../load-agenda'
import { namesOf } from '../names'
import { PlacementRow } from '../plan.entity'
import { SessionRow } from '../session.entity'
import { noSession } from './read-session'
import { raiseVersions } from './save-session'
import { fieldsOf } from './session-fields'
import { readRecords } from './session-records'
import { tellRelated } from './tell-session'

/** DELETE /api/sessions/:id: one that nobody outside has ever been told of, and that stands nowhere. */
@Injectable()
export class RemoveSession {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, id: string, command: SessionRemoval): Promise<Outcome<undefined>> {
    const body = { removeSession: id, ...command }
    const done = await this.changes.run(actor, { id: command.commandId, body }, (w) =>
      remove(w, actor, id, command),
    )
    return done.ok ? accepted(undefined) : done
  }
}

async function remove(
  w: Writer,
  actor: Actor,
  id: string,
  command: SessionRemoval,
): Promise<Outcome<null>> {
  await w.lockPlan()
  const agenda = await loadAgenda(w.db)
  if (!agenda) return refused(noEvent)
  const clock = clockOf(agenda.event)
  const [record] = await readRecords(w.db, { clock, planId: agenda.id, ids: [id] })
  if (!record) return refused(noSession)
  const { version, changedBy, changedAt } = record
  const current = { version, changedBy, changedAt, fields: fieldsOf(record) }
  const no = refuseVersion(command, current) ?? (await whyNot(w.db, agenda, record))
  if (no) return refused(no)

  // Where it was taken off, a placement remembers that; lists, relations and waivers go with their session.
  await w.db.delete(PlacementRow, { sessionId: id })
  await w.db.delete(SessionRow, { id })
  w.audit({
    action: 'session.remove',
    subject: `session/${id}`,
    before: { version, ...fieldsOf(record) },
    after: null,
    reason: command.reason ?? null,
  })
  const related = tellRelated(w, id, { before: record.relations, after: [] })
  const by = { changedBy: actor.name, changedAt: inZone(clock, new Date()) }
  await raiseVersions(w.db, related, { ...record, ...by })
  const { commandId } = command
  w.tell('plan', 'plan-changed', { what: 'session', ids: [id, ...related], commandId })
  return accepted(null)
}

/** What the public has been told of stays in the agenda; what stands in a plan leaves that plan first. */
async function whyNot(
  db: EntityManager,
  agenda: Agenda,
  { id, placement }: SessionRecord,
): Promise<Refusal | null> {
  const names = namesOf(agenda)
  const session = names.session(id)
  const stays = (why: string): Refusal => ({
    word: 'illegal-transition',
    detail: `${session} ${why} Nothing was changed.`,
  })
  if (placement)
    return stays(`stands in ${names.place(placement)}; it has to be taken off the board first.`)
  const release = await firstRelease(db, id)
  if (release !== null)
    return stays(`was published with release ${release}, and stays in the agenda.`)
  const copy = await firstCopy(db, id)
  return copy === null ? null : stays(`stands in the copy “${copy}”.`)
}

async function firstRelease(db: EntityManager, id: string): Promise<number | null> {
  const [row] = await db.query(
    `SELECT min(number) AS number FROM release WHERE diff @> jsonb_build_array(jsonb_build_object('sessionId', $1::text))`,
    [id],
  )
  return row.number
}

async function firstCopy(db: EntityManager, id: string): Promise<string | null> {
  const [row] = await db.query(
    `SELECT plan.name FROM placement JOIN plan ON plan.id = placement.plan_id
     WHERE session_id = $1 AND room_id IS NOT NULL ORDER BY plan.name LIMIT 1`,
    [id],
  )
  return row?.name ?? null
}

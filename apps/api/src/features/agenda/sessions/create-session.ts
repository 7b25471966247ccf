import { randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { clockOf, type SessionChanged, type SessionCreation } from '@roundtable/contracts'
import { inZone } from '@roundtable/domain'
import { Changes, type Writer } from '../../../platform/database/change'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import { clashOf } from '../clash-refusal'
import { loadAgenda, noEvent } from '../load-agenda'
import { refuseFields } from './change-session'
import { findingsOf, judge } from './judge-sessions'
import { newFields, unplaced } from './new-session'
import { raiseVersions, saveRecord } from './save-session'
import { fieldNames, fieldsOf, tidy } from './session-fields'
import { tellRelated } from './tell-session'

/** POST /api/sessions: a new session, which waits off the board. */
@Injectable()
export class CreateSession {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, command: SessionCreation): Promise<Outcome<SessionChanged>> {
    const body = { createSession: command }
    return this.changes.answer(actor, { id: command.commandId, body }, (w) =>
      create(w, actor, command),
    )
  }
}

async function create(
  w: Writer,
  actor: Actor,
  { commandId, fields }: SessionCreation,
): Promise<Outcome<SessionChanged>> {
  await w.lockPlan()
  const agenda = await loadAgenda(w.db)
  if (!agenda) return refused(noEvent)
  const clock = clockOf(agenda.event)
  const codes = agenda.sessions.map((s) => s.code)
  const by = { changedBy: actor.name, changedAt: inZone(clock, new Date()) }
  const after = unplaced(randomUUID(), tidy(clock, newFields(fields, codes)), by)
  const edit = { before: null, after }
  const misfit = await refuseFields(w, edit, fieldNames, agenda)
  if (misfit) return refused(misfit)

  const judgement = judge(agenda, [edit], Date.now())
  if (judgement.refused.length > 0)
    return refused(
      clashOf(
        judgement.agenda,
        judgement.refused,
        (n) => `${n.session(after.id)} cannot be added like this`,
      ),
    )
  await saveRecord(w.db, edit, fieldNames)
  w.audit({
    action: 'session.create',
    subject: `session/${after.id}`,
    after: { version: 1, ...fieldsOf(after) },
  })
  const related = tellRelated(w, after.id, { before: [], after: after.relations })
  await raiseVersions(w.db, related, after)
  w.tell('plan', 'plan-changed', { what: 'session', ids: [after.id, ...related], commandId })
  return accepted({ ...after, findings: findingsOf(after.id, judgement.findings) })
}

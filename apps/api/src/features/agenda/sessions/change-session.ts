import { Injectable } from '@nestjs/common'
import {
  clockOf,
  type SessionChange,
  type SessionChanged,
  type SessionRecord,
} from '@roundtable/contracts'
import { inZone } from '@roundtable/domain'
import { Changes, type Writer } from '../../../platform/database/change'
import { refuseVersion } from '../../../platform/database/record-version'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import type { Refusal } from '../../../platform/http/problem'
import { clashOf, withSuggestions, type Clash } from '../clash-refusal'
import { loadAgenda, noEvent, type Agenda } from '../load-agenda'
import { complaints, takenItems } from './check-session'
import { findingsOf, judge, type Edit } from './judge-sessions'
import { noSession } from './read-session'
import { itemsElsewhere, raiseVersions, saveOccupancyOf, saveRecord, takeOff } from './save-session'
import { applyChange, changedFields, fieldsOf, type FieldName } from './session-fields'
import { readRecords } from './session-records'
import { tellSession, tellTakenOff } from './tell-session'

/** PATCH /api/sessions/:id: any of its fields, refused when that would make a clash (DESIGN 4, 5, 7). */
@Injectable()
export class ChangeSession {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, id: string, command: SessionChange): Promise<Outcome<SessionChanged>> {
    const body = { changeSession: id, ...command }
    let clash: Clash | null = null
    const done = await this.changes.run(actor, { id: command.commandId, body }, (w) =>
      change(w, actor, id, command, (found) => {
        clash = found
      }),
    )
    return done.ok ? accepted(done.value.value) : refused(withSuggestions(done.refusal, clash))
  }
}

type OnClash = (clash: Clash) => void

async function change(
  w: Writer,
  actor: Actor,
  id: string,
  command: SessionChange,
  onClash: OnClash,
): Promise<Outcome<SessionChanged>> {
  await w.lockPlan()
  const agenda = await loadAgenda(w.db)
  if (!agenda) return refused(noEvent)
  const clock = clockOf(agenda.event)
  const [before] = await readRecords(w.db, { clock, planId: agenda.id, ids: [id] })
  if (!before) return refused(noSession)
  const { version, changedBy, changedAt } = before
  const current = { version, changedBy, changedAt, fields: fieldsOf(before) }
  const stale = refuseVersion(command, current)
  if (stale) return refused(stale)

  const fields = applyChange(clock, fieldsOf(before), command.fields)
  const changed = changedFields(fieldsOf(before), fields)
  const placement = command.offBoard ? null : before.placement
  const by = { version: version + 1, changedBy: actor.name, changedAt: inZone(clock, new Date()) }
  const after = { ...before, ...fields, placement, ...(changed.length > 0 ? by : {}) }
  const edit = { before, after }
  const misfit = await refuseFields(w, edit, changed, agenda)
  if (misfit) return refused(misfit)
  return save(w, actor, { agenda, edit, changed, command, onClash })
}

/** 422: values that cannot be, each with its pointer. */
export async function refuseFields(
  w: Writer,
  edit: Edit,
  changed: readonly FieldName[],
  agenda: Agenda,
): Promise<Refusal | null> {
  const { after } = edit
  const taken = changed.includes('items') ? await itemsElsewhere(w.db, after) : new Set<string>()
  const errors = [...complaints(edit, changed, agenda), ...takenItems(after, taken)]
  const detail = 'Something in the session does not fit. Nothing was changed.'
  return errors.length > 0 ? { word: 'validation', detail, errors } : null
}

interface Work {
  readonly agenda: Agenda
  readonly edit: Edit & { readonly before: SessionRecord }
  readonly changed: readonly FieldName[]
  readonly command: SessionChange
  readonly onClash: OnClash
}

async function save(
  w: Writer,
  actor: Actor,
  { agenda, edit, changed, command, onClash }: Work,
): Promise<Outcome<SessionChanged>> {
  const { before, after } = edit
  const off = before.placement !== null && after.placement === null
  const judgement = judge(agenda, [edit], Date.now())
  if (changed.length === 0 && !off)
    return w.unchanged({ ...after, findings: findingsOf(after.id, judgement.findings) })
  if (judgement.refused.length > 0) {
    const moves = [{ sessionId: after.id, placement: after.placement }]
    onClash({ agenda: judgement.agenda, plan: judgement.plan, moves, refused: judgement.refused })
    return refused(
      clashOf(
        judgement.agenda,
        judgement.refused,
        (n) => `${n.session(after.id)} cannot be changed like this`,
      ),
    )
  }

  if (changed.length > 0) {
    await saveRecord(w.db, edit, changed)
    const related = tellSession(w, edit, changed, command)
    await raiseVersions(w.db, related, after)
  }
  const row = off ? await takeOff(w.db, agenda.id, actor.name, before) : null
  await saveOccupancyOf(w.db, judgement.agenda, [after])
  if (row) tellTakenOff(w, agenda, before, row, command)
  const findings = findingsOf(after.id, judgement.findings)
  return accepted({ ...after, placementVersion: row?.version ?? after.placementVersion, findings })
}

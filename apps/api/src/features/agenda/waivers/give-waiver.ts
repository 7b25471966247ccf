import { randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { clockOf, type Waiver, type WaiverCommand } from '@roundtable/contracts'
import { Changes, type Writer } from '../../../platform/database/change'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import type { Refusal } from '../../../platform/http/problem'
import { loadAgenda, noEvent, type Agenda } from '../load-agenda'
import { WaiverRow } from '../plan.entity'
import { toWaiver, toWaiverRow } from '../plan.mapper'
import { isFixed, isRule, mayWaive } from '../policy/weights'
import { endAt } from './end-waiver'

/** POST /api/waivers: a named person lets a rule pass on one session, until a time, for a reason (DESIGN 4, I-02). */
@Injectable()
export class GiveWaiver {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, command: WaiverCommand): Promise<Outcome<Waiver>> {
    const body = { giveWaiver: command }
    return this.changes.answer(actor, { id: command.commandId, body }, (w) =>
      give(w, actor, command),
    )
  }
}

const wrong = (pointer: string, code: string, detail: string): Refusal => ({
  word: 'validation',
  detail: `${detail} Nothing was changed.`,
  errors: [{ pointer, code, detail }],
})

/** Why this waiver cannot be given; null: it can. */
function refuse(
  { rule, sessionId, until }: WaiverCommand,
  { sessions, policy, bodies }: Agenda,
  now: number,
): Refusal | null {
  if (!isRule(rule)) return wrong('/rule', 'unknown-rule', 'There is no such rule.')
  if (isFixed(rule))
    return wrong(
      '/rule',
      'never-waived',
      'Nobody can let a room, a person or a pool be in two places at once.',
    )
  if (!mayWaive(rule, policy, bodies))
    return wrong('/rule', 'not-waivable', 'The policy does not let anybody waive this rule.')
  if (!sessions.some((s) => s.id === sessionId))
    return wrong('/sessionId', 'unknown-session', 'The plan has no such session.')
  // The engine counts the whole seconds of the wire.
  if (Math.floor(Date.parse(until) / 1_000) * 1_000 <= now)
    return wrong('/until', 'not-in-the-future', 'A waiver ends in the future.')
  return null
}

async function give(w: Writer, actor: Actor, command: WaiverCommand): Promise<Outcome<Waiver>> {
  await w.lockPlan()
  const agenda = await loadAgenda(w.db)
  if (!agenda) return refused(noEvent)
  const now = new Date()
  const misfit = refuse(command, agenda, now.getTime())
  if (misfit) return refused(misfit)
  const { rule, sessionId, reason, until, commandId } = command
  const clock = clockOf(agenda.event)
  const given = { id: randomUUID(), rule, sessionId, by: actor.name, reason }
  const row: WaiverRow = { ...given, givenAt: now, until: new Date(until) }
  // One word on one thing: the new waiver takes the place of one in force.
  const former = agenda.waivers
    .filter((v) => v.rule === rule && v.sessionId === sessionId)
    .map(toWaiverRow)
    .filter((v) => v.until > now)
  for (const old of former) await endAt(w, clock, old, now, reason)
  await w.db.insert(WaiverRow, row)
  const waiver = toWaiver(clock, row)
  w.audit({ action: 'waiver.give', subject: `session/${sessionId}`, after: waiver, reason })
  const ids = [row.id, ...former.map((v) => v.id)]
  w.tell('plan', 'plan-changed', { what: 'waiver', ids, commandId })
  return accepted(waiver)
}

import { Injectable } from '@nestjs/common'
import type { Waiver, WaiverEnd } from '@roundtable/contracts'
import { inZone, type EventClock } from '@roundtable/domain'
import { Changes, type Writer } from '../../../platform/database/change'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import { noEvent } from '../load-agenda'
import { WaiverRow } from '../plan.entity'
import { toWaiver } from '../plan.mapper'
import { readEvent } from '../read-event'

/** POST /api/waivers/:id/end: what it covered counts again from now on. */
@Injectable()
export class EndWaiver {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, id: string, command: WaiverEnd): Promise<Outcome<Waiver>> {
    const body = { endWaiver: id, ...command }
    return this.changes.answer(actor, { id: command.commandId, body }, (w) => end(w, id, command))
  }
}

/** It stays as a record of who answered for what, and when that ended. */
export async function endAt(
  w: Writer,
  clock: EventClock,
  row: WaiverRow,
  now: Date,
  reason: string | null,
): Promise<WaiverRow> {
  await w.db.update(WaiverRow, { id: row.id }, { until: now })
  const { id, rule } = row
  w.audit({
    action: 'waiver.end',
    subject: `session/${row.sessionId}`,
    before: { id, rule, until: inZone(clock, row.until) },
    after: { id, rule, until: inZone(clock, now) },
    reason,
  })
  return { ...row, until: now }
}

async function end(
  w: Writer,
  id: string,
  { commandId, reason }: WaiverEnd,
): Promise<Outcome<Waiver>> {
  await w.lockPlan()
  const inTime = await readEvent(w.db)
  if (!inTime) return refused(noEvent)
  const row = await w.db.findOneBy(WaiverRow, { id })
  if (!row) return refused({ word: 'not-found', detail: 'There is no such waiver.' })
  const now = new Date()
  if (row.until <= now) return w.unchanged(toWaiver(inTime.clock, row))
  const ended = await endAt(w, inTime.clock, row, now, reason ?? null)
  w.tell('plan', 'plan-changed', { what: 'waiver', ids: [id], commandId })
  return accepted(toWaiver(inTime.clock, ended))
}

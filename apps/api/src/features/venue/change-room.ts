import { Injectable } from '@nestjs/common'
import { toEnginePlan, type Room, type RoomChange } from '@roundtable/contracts'
import { evaluate } from '@roundtable/scheduling'
import type { EntityManager } from 'typeorm'
import { canonicalJson } from '../../platform/database/canonical-json'
import { Changes, type Writer } from '../../platform/database/change'
import { nextVersion } from '../../platform/database/next-version'
import { asItStands, partOf, refuseVersion } from '../../platform/database/record-version'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import type { Refusal } from '../../platform/http/problem'
import { toWireFinding } from '../agenda/clash-refusal'
import { loadAgenda, noEvent } from '../agenda/load-agenda'
import { namesOf } from '../agenda/names'
import { PlacementRow } from '../agenda/plan.entity'
import { readEvent } from '../agenda/read-event'
import { saveOccupancy } from '../agenda/save-placements'
import { reasons } from '../agenda/sentences'
import { roomErrors, roomMisfit, tidyRoom, type RoomFields } from './room-fields'
import { RoomRow } from './room.entity'
import { readAround, roomAfter, saveWindows } from './write-room'

/**
 * PATCH /api/rooms/:id. What the host lends and takes back is a fact about the world: stored, and shown as findings. Set-up
 * and teardown are part of what a placed session takes, so they change its occupancy with them, or are refused.
 */
@Injectable()
export class ChangeRoom {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, id: string, command: RoomChange): Promise<Outcome<Room>> {
    const body = { id, ...command }
    return this.changes.answer(actor, { id: command.commandId, body }, (w) =>
      decideAndSave(w, actor, id, command),
    )
  }
}

async function decideAndSave(
  w: Writer,
  actor: Actor,
  id: string,
  command: RoomChange,
): Promise<Outcome<Room>> {
  await w.lockPlan()
  const time = await readEvent(w.db)
  if (!time) return refused(noEvent)
  const around = await readAround(w.db, time, id)
  const { room } = around
  if (!room) return refused({ word: 'not-found', detail: 'There is no such room.' })
  const stale = refuseVersion(command, asItStands(room))
  if (stale) return refused(stale)
  const errors = roomErrors(command.fields, around)
  if (errors.length > 0) return refused(roomMisfit(errors))

  const fields = tidyRoom(time.clock, command.fields)
  if (canonicalJson({ ...room, ...fields }) === canonicalJson(room)) return w.unchanged(room)
  await saveRoom(w.db, actor, room, fields)
  const clash = await occupyAgain(w.db, room, fields)
  if (clash) return refused(clash)
  const after = await roomAfter(w.db, time, id)
  tell(w, command, room, after)
  return accepted(after)
}

async function saveRoom(
  db: EntityManager,
  actor: Actor,
  room: Room,
  fields: RoomFields,
): Promise<void> {
  const { id, version } = room
  const { lent, closed, ...columns } = fields
  const { affected } = await db.update(
    RoomRow,
    { id, version },
    { ...columns, ...nextVersion(actor, version) },
  )
  if (affected !== 1) throw new Error(`room ${id} changed under the plan’s lock`)
  if (lent || closed)
    await saveWindows(db, { id, lent: lent ?? room.lent, closed: closed ?? room.closed })
}

/** The sessions in the room take it from the new set-up to the new teardown; a refusal where two of them would meet (I-01). */
async function occupyAgain(
  db: EntityManager,
  room: Room,
  fields: RoomFields,
): Promise<Refusal | null> {
  const { setUp = room.setUp, teardown = room.teardown } = fields
  if (setUp === room.setUp && teardown === room.teardown) return null
  const agenda = await loadAgenda(db)
  if (!agenda) return noEvent
  const meeting = evaluate(toEnginePlan(agenda, Date.now())).filter(
    (f) => f.code === 'room-double-booked' && f.roomId === room.id,
  )
  if (meeting.length > 0)
    return {
      word: 'clash',
      detail: `${setUp} minutes before and ${teardown} after are too many: ${reasons(meeting, namesOf(agenda))}. Nothing was changed.`,
      findings: meeting.map(toWireFinding),
    }
  const placed = await db.findBy(PlacementRow, { planId: agenda.id, roomId: room.id })
  await saveOccupancy(db, agenda, placed)
  return null
}

function tell(w: Writer, command: RoomChange, before: Room, after: Room): void {
  const keys = Object.keys(command.fields) as (keyof RoomFields)[]
  w.audit({
    action: 'room.change',
    subject: `room/${after.id}`,
    before: partOf(before, keys),
    after: partOf(after, keys),
    reason: command.reason ?? null,
  })
  const { commandId } = command
  w.tell('plan', 'plan-changed', { what: 'venue', ids: [after.id], commandId })
}

import { randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { Room, RoomCreation } from '@roundtable/contracts'
import { Changes, type Writer } from '../../platform/database/change'
import { nextVersion } from '../../platform/database/next-version'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import { noEvent } from '../agenda/load-agenda'
import { readEvent } from '../agenda/read-event'
import { plainRoom, roomErrors, roomMisfit, tidyRoom } from './room-fields'
import { RoomRow } from './room.entity'
import { readAround, roomAfter, saveWindows } from './write-room'

/** POST /api/rooms: it stands last on the board. */
@Injectable()
export class CreateRoom {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, command: RoomCreation): Promise<Outcome<Room>> {
    return this.changes.answer(actor, { id: command.commandId, body: command }, (w) =>
      decideAndSave(w, actor, command),
    )
  }
}

async function decideAndSave(
  w: Writer,
  actor: Actor,
  { commandId, fields }: RoomCreation,
): Promise<Outcome<Room>> {
  await w.lockPlan()
  const time = await readEvent(w.db)
  if (!time) return refused(noEvent)
  const around = await readAround(w.db, time, null)
  const errors = roomErrors(fields, around)
  if (errors.length > 0) return refused(roomMisfit(errors))

  const id = randomUUID()
  const { lent, closed, ...columns } = tidyRoom(time.clock, { ...plainRoom, ...fields })
  const position = around.count
  await w.db.insert(RoomRow, { ...columns, id, ...nextVersion(actor), position })
  const stored = { ...columns, id, lent, closed }
  await saveWindows(w.db, stored)
  const room = await roomAfter(w.db, time, id)
  w.audit({ action: 'room.create', subject: `room/${id}`, after: stored })
  w.tell('plan', 'plan-changed', { what: 'venue', ids: [id], commandId })
  return accepted(room)
}

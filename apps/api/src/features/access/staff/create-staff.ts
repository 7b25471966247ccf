import { randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { StaffCreation, StaffMember } from '@roundtable/contracts'
import { Changes, type Writer } from '../../../platform/database/change'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import { mailboxTaken, takenBy } from './mailbox'
import { lockSecretariat, lostTheRight } from './secretariat'
import { fieldsOf, readStaff } from './staff-record'

/** POST /api/staff. Whoever is added signs in with a code to their mailbox. */
@Injectable()
export class CreateStaff {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, command: StaffCreation): Promise<Outcome<StaffMember>> {
    const done = await this.changes.run(actor, { id: command.commandId, body: command }, (w) =>
      decideAndSave(w, actor, command),
    )
    return done.ok ? accepted(done.value.value) : done
  }
}

async function decideAndSave(
  w: Writer,
  actor: Actor,
  { fields: { name, email, role } }: StaffCreation,
): Promise<Outcome<StaffMember>> {
  const secretariat = await lockSecretariat(w.db)
  await w.haltIfKnown()
  const lost = lostTheRight(actor, secretariat)
  if (lost) return refused(lost)
  if (await takenBy(w.db, email)) return refused(mailboxTaken)
  const id = randomUUID()
  await w.db.query(
    'INSERT INTO account (id, name, email, role, changed_by) VALUES ($1, $2, $3, $4, $5)',
    [id, name, email, role, actor.name],
  )
  const [member] = await readStaff(w.db, id)
  w.audit({ action: 'staff.create', subject: `account/${id}`, after: fieldsOf(member!) })
  return accepted(member!)
}

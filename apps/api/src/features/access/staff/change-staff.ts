import { Injectable } from '@nestjs/common'
import type { StaffChange, StaffMember } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { canonicalJson } from '../../../platform/database/canonical-json'
import { Changes, type Writer } from '../../../platform/database/change'
import { refuseVersion } from '../../../platform/database/record-version'
import type { Actor } from '../../../platform/http/actor'
import type { Refusal } from '../../../platform/http/problem'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import { mailboxTaken, takenBy } from './mailbox'
import { lockSecretariat, lostTheRight, nobodyLeft } from './secretariat'
import { asItStands, fieldsOf, readStaff } from './staff-record'

type Fields = ReturnType<typeof fieldsOf>

/** PATCH /api/staff/:id. Requests feel it at once, open pages within seconds (I-12). */
@Injectable()
export class ChangeStaff {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, id: string, command: StaffChange): Promise<Outcome<StaffMember>> {
    const body = { id, ...command }
    const done = await this.changes.run(actor, { id: command.commandId, body }, (w) =>
      decideAndSave(w, actor, id, command),
    )
    return done.ok ? accepted(done.value.value) : done
  }
}

async function decideAndSave(
  w: Writer,
  actor: Actor,
  id: string,
  command: StaffChange,
): Promise<Outcome<StaffMember>> {
  const secretariat = await lockSecretariat(w.db)
  await w.haltIfKnown()
  const lost = lostTheRight(actor, secretariat)
  if (lost) return refused(lost)
  await w.db.query('SELECT FROM account WHERE id = $1 FOR UPDATE', [id])
  const [member] = await readStaff(w.db, id)
  if (!member) return refused({ word: 'not-found', detail: 'There is no such member of staff.' })
  const stale = refuseVersion(command, asItStands(member))
  if (stale) return refused(stale)
  const before = fieldsOf(member)
  const after: Fields = { ...before, ...command.fields }
  if (canonicalJson(after) === canonicalJson(before)) return w.unchanged(member)
  const misfit = await misfitOf(w.db, id, after, secretariat)
  if (misfit) return refused(misfit)

  await save(w.db, actor, member, after)
  const [saved] = await readStaff(w.db, id)
  const subject = `account/${id}`
  w.audit({ action: 'staff.change', subject, before, after, reason: command.reason ?? null })
  return accepted(saved!)
}

async function misfitOf(
  db: EntityManager,
  id: string,
  after: Fields,
  secretariat: ReadonlySet<string>,
): Promise<Refusal | null> {
  const holder = await takenBy(db, after.email)
  if (holder !== null && holder !== id) return mailboxTaken
  const stays = after.role === 'secretariat' && !after.disabled
  return !stays && secretariat.has(id) && secretariat.size === 1 ? nobodyLeft : null
}

async function save(
  db: EntityManager,
  actor: Actor,
  { id, email, disabled }: StaffMember,
  after: Fields,
): Promise<void> {
  await db.query(
    `UPDATE account SET name = $2, email = $3, role = $4,
       disabled_at = CASE WHEN $5 THEN coalesce(disabled_at, now()) END,
       version = version + 1, changed_by = $6, changed_at = clock_timestamp()
     WHERE id = $1`,
    [id, after.name, after.email, after.role, after.disabled, actor.name],
  )
  // What went to the old mailbox lets nobody in any more; who is shut out is out everywhere.
  if (after.email !== email || (after.disabled && !disabled)) await endWaysIn(db, id)
  // Also who is let in again: a sign-in that was on its way while they were shut out must not come to life.
  if (after.disabled !== disabled)
    await db.query(`DELETE FROM http_session WHERE sess ->> 'accountId' = $1`, [id])
}

async function endWaysIn(db: EntityManager, id: string): Promise<void> {
  await db.query('DELETE FROM sign_in_code WHERE account_id = $1', [id])
  await db.query(
    'UPDATE sign_in_token SET revoked_at = now() WHERE account_id = $1 AND revoked_at IS NULL AND used_at IS NULL',
    [id],
  )
}

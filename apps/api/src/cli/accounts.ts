import { randomUUID } from 'node:crypto'
import type { Role } from '@roundtable/domain'
import type { EntityManager } from 'typeorm'
import { AccountRow } from '../features/access/account.entity'
import { accepted, refused, type Outcome, type Writer } from '../platform/database/change'
import { commandLine, expectDone, withHands } from './as-command-line'

export interface NewAccount {
  readonly name: string
  readonly email: string
  readonly role: Role
}

const nobody = (email: string): Outcome<never> =>
  refused({ word: 'not-found', detail: `There is no account with the address ${email}.` })

const change = <T>(url: string, work: (w: Writer) => Promise<Outcome<T>>): Promise<T> =>
  withHands(url, async ({ changes }) =>
    expectDone(await changes.run(commandLine, null, work)),
  ).then(({ value }) => value)

const find = (db: EntityManager, email: string): Promise<AccountRow | null> =>
  db.findOneBy(AccountRow, { email })

/** Audit lines tell the name and the role of staff, never the address. */
const subjectOf = ({ id }: AccountRow): string => `account/${id}`

export const addAccount = (url: string, { name, email, role }: NewAccount): Promise<null> =>
  change(url, async (w) => {
    if (await find(w.db, email))
      return refused({ word: 'validation', detail: `There is an account of ${email} already.` })
    const row: AccountRow = { id: randomUUID(), name, email, role }
    await w.db.insert(AccountRow, row)
    w.audit({ action: 'staff.create', subject: subjectOf(row), after: { name, role } })
    return accepted(null)
  })

/** The new rights hold from the account's next request on, wherever it is signed in (I-12). */
export const setRole = (url: string, email: string, role: Role): Promise<Role> =>
  change(url, async (w) => {
    const row = await find(w.db, email)
    if (!row) return nobody(email)
    if (row.role === role)
      return refused({ word: 'validation', detail: `${email} is ${role} already.` })
    await w.db.query(
      `UPDATE account SET role = $2, version = version + 1, changed_by = $3, changed_at = clock_timestamp() WHERE id = $1`,
      [row.id, role, commandLine.name],
    )
    const [before, after] = [{ role: row.role }, { role }]
    w.audit({ action: 'staff.change', subject: subjectOf(row), before, after })
    return accepted(row.role)
  })

/** Ends the account with its links and its sessions. */
export const removeAccount = (url: string, email: string): Promise<null> =>
  change(url, async (w) => {
    const row = await find(w.db, email)
    if (!row) return nobody(email)
    const { id, name, role } = row
    await w.db.query(`DELETE FROM http_session WHERE sess ->> 'accountId' = $1`, [id])
    await w.db.delete(AccountRow, { id })
    w.audit({ action: 'staff.remove', subject: subjectOf(row), before: { name, role } })
    return accepted(null)
  })

/** One line per account, by role and name. */
export const listAccounts = (url: string): Promise<string[]> =>
  withHands(url, async ({ reads }) => {
    const rows = await reads.find(AccountRow, { order: { role: 'ASC', name: 'ASC' } })
    return rows.map(({ role, name, email }) => `${role.padEnd(12)} ${name} <${email}>`)
  })

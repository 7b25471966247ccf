import type { StaffMember, StaleRecord } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'

interface Row extends Omit<StaffMember, 'changedAt'> {
  readonly changedAt: Date
}

const readSql = `
  SELECT id, name, email, role, disabled_at IS NOT NULL AS disabled, version, changed_by AS "changedBy",
    changed_at AS "changedAt",
    (SELECT count(*)::int FROM http_session WHERE sess ->> 'accountId' = account.id::text AND expire > now()) AS sessions,
    (SELECT count(*)::int FROM passkey WHERE account_id = account.id) AS passkeys
  FROM account WHERE $1::uuid IS NULL OR id = $1
  ORDER BY disabled_at IS NOT NULL, lower(name), id`

/** Members of staff by name, those who are shut out last; all of them, or the one with this id. */
export async function readStaff(db: EntityManager, id: string | null): Promise<StaffMember[]> {
  const rows: Row[] = await db.query(readSql, [id])
  return rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() }))
}

/** What of a member of staff is changed by people. */
export const fieldsOf = ({ name, email, role, disabled }: StaffMember) => ({
  name,
  email,
  role,
  disabled,
})

/** The record as it stands, for who named an older version. */
export const asItStands = (member: StaffMember): StaleRecord => ({
  version: member.version,
  changedBy: member.changedBy,
  changedAt: member.changedAt,
  fields: fieldsOf(member),
})

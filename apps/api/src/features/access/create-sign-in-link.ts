import type { Role } from '@roundtable/domain'
import { Complaint } from '../../platform/complaint'
import { hashOf, newToken } from './sign-in-token'

/** A TypeORM data source or manager, or a pg client. */
interface Queries {
  query(sql: string, values: unknown[]): Promise<unknown>
}

export interface SignInLinkOptions {
  /** Whose link it is: the first account of a role, or the one of an address. */
  role?: Role
  email?: string
  /** Origin of the links; from the configuration, never from a request. */
  publicUrl: string
  validMinutes?: number
}

/**
 * A personal link for the first account of a role, or for the account of an address. It works once, until it expires,
 * and until a newer one is made for the same account (I-11). The token stands behind `#`, so that no server or proxy
 * ever sees it in an address.
 */
export async function createSignInLink(
  db: Queries,
  { role, email, publicUrl, validMinutes = 15 }: SignInLinkOptions,
): Promise<string> {
  const token = newToken()
  const answer = await db.query(
    `INSERT INTO sign_in_token (hash, account_id, expires_at)
     SELECT $1::bytea, id, now() + make_interval(mins => $2::int) FROM account
     WHERE coalesce(role = $3, email = $4) AND disabled_at IS NULL ORDER BY email LIMIT 1
     RETURNING account_id`,
    [hashOf(token), validMinutes, role ?? null, email ?? null],
  )
  const rows = Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows
  const whose = role ? `role ${role}` : `the address ${email}`
  if (rows.length === 0) throw new Complaint(`There is no account with ${whose}`)
  return `${publicUrl}/sign-in#token=${token}`
}

import { randomBytes } from 'node:crypto'
import type { EntityManager } from 'typeorm'

/** As long as somebody may look for their finger. */
const holds = `interval '5 minutes'`

/** A challenge of 256 bits for this account to make a passkey, or for whoever signs in with one (null). */
export async function newChallenge(
  db: EntityManager,
  accountId: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(randomBytes(32))
  await db.query('DELETE FROM passkey_challenge WHERE expires_at < now()')
  await db.query(
    `INSERT INTO passkey_challenge (challenge, account_id, expires_at) VALUES ($1, $2, now() + ${holds})`,
    [Buffer.from(bytes).toString('base64url'), accountId],
  )
  return bytes
}

/** Uses a challenge up; false: it was never given for this, is too old, or was answered already. */
export async function takeChallenge(
  db: EntityManager,
  challenge: string,
  accountId: string | null,
): Promise<boolean> {
  const [, taken]: [unknown, number] = await db.query(
    `DELETE FROM passkey_challenge
     WHERE challenge = $1 AND account_id IS NOT DISTINCT FROM $2::uuid AND expires_at > now()`,
    [challenge, accountId],
  )
  return taken === 1
}

import type { EntityManager } from 'typeorm'
import type { Refusal } from '../../../platform/http/problem'

/** Whose mailbox this is already; null: nobody's. Two who ask at once are kept apart by the lock on the secretariat. */
export async function takenBy(db: EntityManager, email: string): Promise<string | null> {
  const [row] = await db.query('SELECT id FROM account WHERE lower(email) = $1', [email])
  return row?.id ?? null
}

export const mailboxTaken: Refusal = {
  word: 'validation',
  detail: 'Somebody else has this address already. Nothing was changed.',
  errors: [{ pointer: '/fields/email', code: 'taken' }],
}

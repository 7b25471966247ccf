import type { EntityManager } from 'typeorm'
import type { Actor } from '../../../platform/http/actor'
import type { Refusal } from '../../../platform/http/problem'

/**
 * Locks everybody who may give roles, in one order, until the change is committed: two who take the right from each other
 * at the same moment come one after the other, and the second finds that they have it no more.
 */
export async function lockSecretariat(db: EntityManager): Promise<ReadonlySet<string>> {
  const rows: { id: string }[] = await db.query(
    `SELECT id FROM account WHERE role = 'secretariat' AND disabled_at IS NULL ORDER BY id FOR UPDATE`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** The right was taken away between the guard and the lock. */
export const lostTheRight = (actor: Actor, secretariat: ReadonlySet<string>): Refusal | null =>
  secretariat.has(actor.id)
    ? null
    : { word: 'forbidden', detail: 'You are no longer of the secretariat. Nothing was changed.' }

/** Somebody must be left who can let the others in again. */
export const nobodyLeft: Refusal = {
  word: 'illegal-transition',
  detail:
    'This is the last member of the secretariat: nobody would be left who may give roles. Make somebody else secretariat first. Nothing was changed.',
}

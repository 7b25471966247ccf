import type { EntityManager } from 'typeorm'
import type { Actor } from '../http/actor'
import { accepted, refused, type Outcome } from '../http/outcome'
import { canonicalJson, sha256 } from './canonical-json'
import type { Seqs } from './live-facts'

/** What somebody asked for, once: a retry carries the same id and the same body (I-07). */
export interface Command {
  readonly id: string
  /** Compared by meaning: the order of keys does not matter. */
  readonly body: unknown
}

const hashOf = (command: Command): Buffer => sha256(canonicalJson(command.body))

/** The first answer to this command; a refusal when the id came with another body; null when it is new. */
export async function recall(
  db: EntityManager,
  actor: Actor,
  command: Command,
): Promise<Outcome<{ value: unknown; seqs: Seqs }> | null> {
  const [row] = await db.query(
    'SELECT body_hash, answer, seqs FROM command WHERE actor_id = $1 AND id = $2',
    [actor.id, command.id],
  )
  if (!row) return null
  if (hashOf(command).equals(row.body_hash))
    return accepted({ value: row.answer, seqs: row.seqs as Seqs })
  return refused({
    word: 'command-reused',
    detail: 'This command id was used before, for something else. Nothing was changed.',
  })
}

/** Stores the answer for a retry. Fails (see `wasTaken`) if the same command was committed meanwhile. */
export async function remember(
  db: EntityManager,
  actor: Actor,
  command: Command,
  answer: unknown,
): Promise<void> {
  await db.query('INSERT INTO command (actor_id, id, body_hash, answer) VALUES ($1, $2, $3, $4)', [
    actor.id,
    command.id,
    hashOf(command),
    JSON.stringify(answer),
  ])
}

/** Whether a transaction failed because the same command was faster. */
export const wasTaken = (error: unknown): boolean => {
  const cause = (error as { driverError?: { code?: string; constraint?: string } }).driverError
  return cause?.code === '23505' && cause.constraint === 'command_pkey'
}

import type { EntityManager } from 'typeorm'
import { canonicalJson, sha256 } from './canonical-json'

/** A line of the audit as it may be told without its values. */
interface Bare {
  readonly seq: number
  readonly at: string
  readonly actor_id: string
  readonly actor: string
  readonly action: string
  readonly subject: string
}

/** What a later line, of action `person.erase`, vouches for: which hash the line had, and what is left of it. */
export interface ErasedLine {
  readonly seq: number
  readonly hash: string
  readonly rest: string
}

export const erasure = 'person.erase'

const restOf = ({ seq, at, actor_id, actor, action, subject }: Bare): string =>
  sha256(canonicalJson({ seq, at, actor_id, actor, action, subject })).toString('hex')

/** The lines that are about a subject, as they are vouched for before their values go. */
export async function vouchFor(db: EntityManager, subject: string): Promise<ErasedLine[]> {
  const rows: (Bare & { seq: string; at: string | Date; hash: Buffer })[] = await db.query(
    `SELECT seq, at, actor_id, actor, action, subject, hash FROM audit WHERE subject = $1 AND action <> $2 ORDER BY seq`,
    [subject, erasure],
  )
  return rows.map((row) => {
    const line = { ...row, seq: Number(row.seq), at: new Date(row.at).toISOString() }
    return { seq: line.seq, hash: row.hash.toString('hex'), rest: restOf(line) }
  })
}

/** Every erased line, by number. Who vouches stands in the chain itself, and is checked with it. */
export async function readErased(db: EntityManager): Promise<ReadonlyMap<number, ErasedLine>> {
  const rows: { lines: ErasedLine[] | null }[] = await db.query(
    `SELECT after -> 'lines' AS lines FROM audit WHERE action = $1`,
    [erasure],
  )
  const lines = rows.flatMap(({ lines }) => lines ?? [])
  return new Map(lines.map((line) => [line.seq, line]))
}

interface Stored extends Bare {
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string | null
  readonly salt?: string | null
  readonly hash: Buffer
}

/** Whether a line without values is what a later line vouches for. */
export const isErasedAs = (vouched: ErasedLine | undefined, line: Stored): boolean =>
  vouched !== undefined &&
  [line.before, line.after, line.reason, line.salt].every((value) => (value ?? null) === null) &&
  line.hash.toString('hex') === vouched.hash &&
  restOf(line) === vouched.rest

import { randomBytes } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { canonicalJson, sha256 } from './canonical-json'
import { isErasedAs, readErased } from './erased-lines'

/** What a change says about itself; who and when are added when it is written. */
export interface AuditLine {
  readonly action: string
  readonly subject: string
  readonly before?: unknown
  readonly after?: unknown
  readonly reason?: string | null
}

interface WrittenLine extends AuditLine {
  readonly seq: number
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string
  readonly actor_id: string
  readonly actor: string
  /** Goes away with the values when they are erased: the hash that stays cannot be guessed at. Older lines have none. */
  readonly salt?: string | null
}

interface Head {
  readonly seq: number
  readonly hash: Buffer
}

/** Each hash covers the one before it, so that no line can be changed, added or taken out unseen (I-15). */
const hashOf = (previous: Buffer, line: WrittenLine): Buffer => {
  const { seq, at, actor_id, actor, action, subject } = line
  const { before = null, after = null, reason = null, salt } = line
  const said = { seq, at, actor_id, actor, action, subject, before, after, reason }
  const salted = salt ? { ...said, salt } : said
  return sha256(previous, canonicalJson(salted))
}

async function readHead(db: EntityManager, lock: '' | 'FOR UPDATE'): Promise<Head> {
  const [head] = await db.query(`SELECT seq, hash FROM audit_head ${lock}`)
  return { seq: Number(head.seq), hash: head.hash }
}

/** Appends lines to the chain. Takes the audit head's lock, third in the order of DESIGN 7. */
export async function appendAudit(
  db: EntityManager,
  actor: { readonly id: string; readonly name: string },
  lines: readonly AuditLine[],
): Promise<void> {
  let { seq, hash } = await readHead(db, 'FOR UPDATE')
  const at = new Date().toISOString()
  const written = lines.map((line) => {
    seq += 1
    const salt = randomBytes(16).toString('base64url')
    const whole = { ...line, seq, at, actor_id: actor.id, actor: actor.name, salt }
    hash = hashOf(hash, whole)
    return { ...whole, hash: hash.toString('hex') }
  })
  await db.query(
    `WITH written AS (
       INSERT INTO audit (seq, at, actor_id, actor, action, subject, before, after, reason, salt, hash)
       SELECT seq, at, actor_id, actor, action, subject, before, after, reason, salt, decode(hash, 'hex')
       FROM jsonb_to_recordset($1::jsonb) AS line (seq bigint, at timestamptz, actor_id uuid, actor text,
         action text, subject text, before jsonb, after jsonb, reason text, salt text, hash text))
     UPDATE audit_head SET seq = $2, hash = $3`,
    [JSON.stringify(written), seq, hash],
  )
}

/** The chain as it stands: whole, or the first line that does not fit and why. */
export type Verdict =
  | { readonly intact: true; readonly lines: number }
  | {
      readonly intact: false
      readonly seq: number
      readonly problem: 'missing' | 'altered' | 'surplus'
    }

const page = 1_000

async function readLines(db: EntityManager, after: number): Promise<(WrittenLine & Head)[]> {
  const rows = await db.query(
    `SELECT seq, at, actor_id, actor, action, subject, before, after, reason, salt, hash
     FROM audit WHERE seq > $1 ORDER BY seq LIMIT ${page}`,
    [after],
  )
  return rows.map((row: WrittenLine & Head & { at: string | Date }) => ({
    ...row,
    seq: Number(row.seq),
    at: new Date(row.at).toISOString(),
  }))
}

/** Reads the whole chain and names the first line that was tampered with (I-15). */
export async function verifyAudit(db: EntityManager): Promise<Verdict> {
  const head = await readHead(db, '')
  const erased = await readErased(db)
  let last: Head = { seq: 0, hash: sha256('roundtable') }
  for (;;) {
    const lines = await readLines(db, last.seq)
    for (const line of lines) {
      const seq = last.seq + 1
      if (line.seq !== seq) return { intact: false, seq, problem: 'missing' }
      if (!hashOf(last.hash, line).equals(line.hash) && !isErasedAs(erased.get(seq), line))
        return { intact: false, seq, problem: 'altered' }
      last = line
    }
    if (lines.length < page) break
  }
  if (last.seq < head.seq) return { intact: false, seq: last.seq + 1, problem: 'missing' }
  if (last.seq > head.seq) return { intact: false, seq: head.seq + 1, problem: 'surplus' }
  return last.hash.equals(head.hash)
    ? { intact: true, lines: last.seq }
    : { intact: false, seq: last.seq, problem: 'altered' }
}

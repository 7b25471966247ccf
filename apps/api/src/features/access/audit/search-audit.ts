import type { AuditEntry, AuditSearch } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { calledSql, nameOfSubject, nameSql } from './subject-names'

interface Row extends Omit<AuditEntry, 'seq' | 'at' | 'actorId'> {
  readonly seq: string
  readonly at: Date
  readonly actor_id: string
}

export interface Page {
  /** Lines older than this one; null: from the newest. */
  readonly before: number | null
  readonly limit: number
}

/**
 * Newest first. Days are those of the event's zone. A text is looked for in what stands in the line and in what its
 * subject is called now; only lines that are answered are asked for their names.
 */
const searchSql = `
  WITH audit AS MATERIALIZED (
    SELECT seq, at, actor_id, actor, action, subject, before, after, reason FROM audit
    WHERE ($1::text IS NULL OR position(lower($1) IN lower(actor)) > 0)
      AND ($2::text IS NULL OR action = lower($2) OR starts_with(action, lower($2) || '.'))
      AND ($3::text IS NULL OR words LIKE lower($3) OR subject IN (${calledSql('lower($3)')}))
      AND ($4::date IS NULL OR at >= $4::date::timestamp AT TIME ZONE $6)
      AND ($5::date IS NULL OR at < ($5::date + 1)::timestamp AT TIME ZONE $6)
      AND ($7::bigint IS NULL OR seq < $7)
    ORDER BY seq DESC LIMIT $8)
  SELECT audit.*, ${nameSql} AS "subjectName" FROM audit ORDER BY seq DESC`

/** A text as a pattern that holds no signs but its own. */
const anywhere = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`

/** Lines of the audit that fit, newest first. */
export async function searchAudit(
  db: EntityManager,
  { who, what, text, from, until }: AuditSearch,
  { before, limit }: Page,
): Promise<AuditEntry[]> {
  const [event] = await db.query('SELECT time_zone FROM event')
  const rows: Row[] = await db.query(searchSql, [
    who || null,
    what || null,
    text ? anywhere(text) : null,
    from ?? null,
    until ?? null,
    event?.time_zone ?? 'UTC',
    before,
    limit,
  ])
  return rows.map(({ actor_id, ...row }) => ({
    ...row,
    seq: Number(row.seq),
    at: row.at.toISOString(),
    actorId: actor_id,
    subjectName: nameOfSubject(row.subject, row.subjectName),
  }))
}

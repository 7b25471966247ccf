import type { AuditEntry } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

const namesSql = `
  SELECT id, name FROM (
    SELECT id, code AS name FROM room UNION ALL
    SELECT id, code FROM zone UNION ALL
    SELECT id, code FROM pool UNION ALL
    SELECT id, code || ' ' || (title ->> 'en') FROM session UNION ALL
    SELECT id, trim(honorific || ' ' || name) FROM person UNION ALL
    SELECT id, name FROM organisation UNION ALL
    SELECT id, code FROM host_body UNION ALL
    SELECT id, name FROM plan UNION ALL
    SELECT id, name FROM account) named
  WHERE id = ANY($1)`

/** Values tell things by their ids; people know them by their names. */
export async function namesIn(
  db: EntityManager,
  lines: readonly AuditEntry[],
): Promise<Record<string, string>> {
  const values = JSON.stringify(lines.map(({ before, after }) => [before, after]))
  const ids = [...new Set(values.match(uuid) ?? [])]
  if (ids.length === 0) return {}
  const rows: { id: string; name: string }[] = await db.query(namesSql, [ids])
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

import type { EntityManager } from 'typeorm'
import type { PersonFields } from '../whole-person'

/** Addresses that mails to a person, or to who acts for them, went to. */
export const addressesOf = ({ email, focalPoints }: PersonFields): string[] =>
  [email, ...focalPoints.map((point) => point.email)]
    .filter((address) => address !== '')
    .map((address) => address.toLowerCase())

/** A place where a person's name stands in words that somebody typed, or that were published. */
export interface NamedIn {
  readonly where: string
  readonly what: string
}

/** Short names stand in too many words to say anything. */
const shortest = 4

const namedSql = `
  SELECT 'session ' || code AS "where", title ->> 'en' AS what FROM session
    WHERE position($1 IN lower(concat_ws(' ', title, summary, details, no_focus_reason))) > 0
  UNION ALL SELECT 'item of session ' || code, item.title ->> 'en' FROM session_item item JOIN session ON session.id = session_id
    WHERE position($1 IN lower(item.title::text)) > 0
  UNION ALL SELECT 'waiver for session ' || code, rule FROM waiver JOIN session ON session.id = session_id
    WHERE position($1 IN lower(reason)) > 0
  UNION ALL SELECT 'notes about another person', other.id::text FROM person other
    WHERE id <> $2 AND position($1 IN lower(notes)) > 0
  UNION ALL SELECT 'host meeting', title FROM host_meeting WHERE position($1 IN lower(title)) > 0
  UNION ALL SELECT 'release ' || number, CASE WHEN position($1 IN lower(note)) > 0 THEN 'note' ELSE 'programme' END FROM release
    WHERE position($1 IN lower(note)) > 0 OR position($1 IN lower(convert_from(body, 'UTF8'))) > 0
  UNION ALL SELECT 'line ' || seq || ' of the audit', action FROM audit
    WHERE subject <> 'person/' || $2 AND position($1 IN lower(concat_ws(' ', before, after, reason))) > 0`

/** Where else the name stands: texts that people typed, the public record, lines about other things. */
export async function namedElsewhere(
  db: EntityManager,
  id: string,
  name: string,
): Promise<NamedIn[]> {
  if (name.length < shortest) return []
  return db.query(namedSql, [name.toLowerCase(), id])
}

import type { NamedIn } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import type { PersonFields } from '../whole-person'

type Queries = Pick<EntityManager, 'query'>

/** Words by which a person is known, or was: what their lines of the audit tell counts as well. */
export interface KnownAs {
  readonly names: readonly string[]
  /** Of mails to them, or to who acts for them; in small letters. */
  readonly addresses: readonly string[]
  readonly phones: readonly string[]
}

const formerSql = `
  SELECT DISTINCT kind, word FROM audit, LATERAL (VALUES (before), (after)) AS side (value), LATERAL (
    SELECT 'names' AS kind, value ->> 'name' AS word
    UNION ALL SELECT 'addresses', lower(value ->> 'email')
    UNION ALL SELECT 'phones', value ->> 'phone'
    UNION ALL SELECT 'addresses', lower(point ->> 'email') FROM jsonb_path_query(value, '$.focalPoints[*]') point) told
  WHERE subject = 'person/' || $1 AND word <> ''`

const addressesOf = ({ email, focalPoints }: PersonFields): string[] =>
  [email, ...focalPoints.map((point) => point.email)].map((address) => address.toLowerCase())

export async function knownAs(db: Queries, id: string, fields: PersonFields): Promise<KnownAs> {
  const former: { kind: keyof KnownAs; word: string }[] = await db.query(formerSql, [id])
  const all = (kind: keyof KnownAs, now: readonly string[]): string[] => {
    const before = former.filter((one) => one.kind === kind).map(({ word }) => word)
    return [...new Set([...now, ...before])].filter((word) => word !== '')
  }
  return {
    names: all('names', [fields.name]),
    addresses: all('addresses', addressesOf(fields)),
    phones: all('phones', [fields.phone]),
  }
}

/** Short names stand in too many words to say anything. */
const shortest = 4

/** Whether a text, in small letters, holds one of the names. */
const holds = (text: string): string =>
  `EXISTS (SELECT FROM unnest($1::text[]) name WHERE position(lower(name) IN lower(${text})) > 0)`

const namedSql = `
  SELECT 'session' AS place, code AS which, title ->> 'en' AS what FROM session
    WHERE ${holds(`concat_ws(' ', title, summary, details, no_focus_reason)`)}
  UNION ALL SELECT 'item', code, item.title ->> 'en' FROM session_item item JOIN session ON session.id = session_id
    WHERE ${holds('item.title::text')}
  UNION ALL SELECT 'waiver', code, rule FROM waiver JOIN session ON session.id = session_id WHERE ${holds('reason')}
  UNION ALL SELECT 'notes', other.id::text, '' FROM person other WHERE id <> $2 AND ${holds('notes')}
  UNION ALL SELECT 'host-meeting', '', title FROM host_meeting WHERE ${holds('title')}
  UNION ALL SELECT 'release', number::text, CASE WHEN ${holds('note')} THEN 'note' ELSE 'programme' END FROM release
    WHERE ${holds('note')} OR ${holds(`convert_from(body, 'UTF8')`)}
  UNION ALL SELECT 'audit', seq::text, action FROM audit
    WHERE subject <> 'person/' || $2 AND ${holds(`concat_ws(' ', before, after, reason)`)}`

/** Where else the names stand: texts that people typed, the public record, lines about other things. */
export async function namedElsewhere(
  db: Queries,
  id: string,
  names: readonly string[],
): Promise<NamedIn[]> {
  const telling = names.filter((name) => name.length >= shortest)
  return telling.length === 0 ? [] : db.query(namedSql, [telling, id])
}

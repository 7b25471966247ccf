import type { EntityManager } from 'typeorm'
import type { Refusal } from '../http/problem'

const exclusion = '23P01'
const key = /^Key \(resource_id, during\)=\(([0-9a-f-]{36}), (.+)\) conflicts with existing key/

/**
 * The refusal for what the last wall stopped: an occupancy that overlaps another one (I-01). The engine answers
 * earlier and better; this is for the day it does not. Null for any other error.
 */
export async function namedOverlap(db: EntityManager, error: unknown): Promise<Refusal | null> {
  const cause = (error as { driverError?: { code?: string; detail?: string } }).driverError
  if (cause?.code !== exclusion) return null
  const [, resource, during] = key.exec(cause.detail ?? '') ?? []
  const others: { title: string }[] = resource
    ? await db.query(
        `SELECT DISTINCT coalesce(title ->> 'en', code) AS title FROM occupancy JOIN session ON id = session_id
         WHERE resource_id = $1 AND during && $2::tstzrange ORDER BY title`,
        [resource, during],
      )
    : []
  const names = others.map(({ title }) => `“${title}”`).join(' and ')
  return {
    word: 'clash',
    detail: `This room or person is taken at that time${names && ` by ${names}`}. Nothing was changed.`,
  }
}

import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { withDatabase, type TestDatabase } from '../../testing/with-database'
import { listSchema } from './schema-listing'

let db: TestDatabase

beforeAll(async () => {
  db = await withDatabase()
})
afterAll(() => db.drop())

const missingAfter = async (sql: string): Promise<string[]> => {
  const before = (await listSchema(db.owner)).split('\n')
  await db.owner.query(sql)
  const after = new Set((await listSchema(db.owner)).split('\n'))
  return before.filter((line) => !after.has(line))
}

describe('the schema', () => {
  it('of a freshly migrated database is the one in docs/schema.txt (`npm run cli -- db schema` rewrites it)', async () => {
    const committed = await readFile(
      new URL('../../../../../docs/schema.txt', import.meta.url),
      'utf8',
    )
    expect(await listSchema(db.owner)).toBe(committed)
  })

  it('shows what an ORM would not see go: an exclusion, a check, a trigger, a grant', async () => {
    expect(
      await missingAfter(`ALTER TABLE occupancy DROP CONSTRAINT occupancy_no_overlap, DROP CONSTRAINT occupancy_not_empty;
        DROP TRIGGER audit_append_only ON audit; REVOKE INSERT ON audit FROM app`),
    ).toEqual([
      'constraint occupancy.occupancy_no_overlap EXCLUDE USING gist (resource_id WITH =, during WITH &&)',
      'constraint occupancy.occupancy_not_empty CHECK ((NOT isempty(during)))',
      'grant audit to app: INSERT, SELECT',
      'index CREATE INDEX occupancy_no_overlap ON public.occupancy USING gist (resource_id, during)',
      'trigger CREATE TRIGGER audit_append_only BEFORE DELETE OR TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewrite()',
    ])
  })
})

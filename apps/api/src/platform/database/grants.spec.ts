import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { DataSource } from 'typeorm'
import { withDatabase, type TestDatabase } from '../../testing/with-database'
import { dataSource, type DatabaseRole } from './data-sources'

let db: TestDatabase
const pools = new Map<DatabaseRole, DataSource>()

beforeAll(async () => {
  db = await withDatabase({ demo: true })
  for (const role of ['app', 'public_reader'] as const)
    pools.set(role, await dataSource({ url: db.url, role, entities: [], size: 1 }).initialize())
})
afterAll(async () => {
  for (const pool of pools.values()) await pool.destroy()
  await db.drop()
})

/** What a role is answered, as the application asks: through its pool. */
const asked = (role: DatabaseRole, sql: string): Promise<string> =>
  pools
    .get(role)!
    .query(sql)
    .then(
      () => 'done',
      (error: Error) => /permission denied|must be owner/.exec(error.message)?.[0] ?? error.message,
    )

/** Tables and views on which a role has any of these rights. */
async function mayOn(role: DatabaseRole, rights: string): Promise<string[]> {
  const { rows } = await db.owner.query(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')
       AND has_table_privilege($1, oid, $2) ORDER BY relname`,
    [role, rights],
  )
  return rows.map(({ relname }) => relname)
}

const change = 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER'

describe('the role of public answers (I-17)', () => {
  it('reads what is public anyway, and nothing else', async () => {
    expect(await mayOn('public_reader', 'SELECT')).toEqual([
      'event',
      'event_day',
      'host_body',
      'host_meeting',
      'host_revision',
      'live_stream',
      'public_history',
      'public_release',
    ])
    expect(await mayOn('public_reader', change)).toEqual([])
  })

  it.each(['session', 'placement', 'person', 'release', 'account', 'audit', 'secret', 'outbox'])(
    'is refused %s',
    async (table) => {
      expect(await asked('public_reader', `SELECT FROM ${table}`)).toBe('permission denied')
    },
  )
})

describe('the role of the application', () => {
  it('never changes what was written for ever (I-03, I-15)', async () => {
    const changeable = await mayOn('app', 'UPDATE, DELETE, TRUNCATE')
    const forEver = ['audit', 'host_revision', 'live_event', 'release', 'release_opened']
    expect(forEver.filter((table) => changeable.includes(table))).toEqual([])
    for (const table of forEver)
      expect([table, await asked('app', `DELETE FROM ${table}`)]).toEqual([
        table,
        'permission denied',
      ])
    expect(await mayOn('app', 'TRUNCATE')).toEqual([])
  })

  it.each(['UPDATE audit SET actor = actor', 'DELETE FROM live_event'])(
    'nor does the owner of the tables: %s (I-03, I-15)',
    async (sql) => {
      await expect(db.owner.query(sql)).rejects.toThrow('is append-only')
    },
  )

  it.each([
    ['CREATE TABLE mine (id int)', 'permission denied'],
    ['ALTER TABLE audit DISABLE TRIGGER USER', 'must be owner'],
    ['ALTER TABLE occupancy DROP CONSTRAINT occupancy_no_overlap', 'must be owner'],
    ['DROP TABLE session', 'must be owner'],
    ['INSERT INTO secret VALUES (1, 2)', 'permission denied'],
  ])('has no hand on the schema: %s', async (sql, answer) => {
    expect(await asked('app', sql)).toBe(answer)
  })

  it('works: it writes rows of the draft', async () => {
    expect(await asked('app', `UPDATE session SET expected = 10`)).toBe('done')
  })
})

describe('a connection of a pool', () => {
  it.each(['app', 'public_reader'] as const)('stays %s, whatever it is told', async (role) => {
    const pool = pools.get(role)!
    await pool.query('RESET ROLE')
    expect(await pool.query('SELECT current_user AS now')).toEqual([{ now: role }])
    expect(await asked('public_reader', 'SELECT FROM person')).toBe('permission denied')
  })
})

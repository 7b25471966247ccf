import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { PassThrough } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { checkDatabase } from './cli/check'
import { copyIn, copyOut } from './platform/backup/copy'
import { keptTables, tableName, type Table } from './platform/backup/tables'
import { canonicalJson, sha256 } from './platform/database/canonical-json'
import { connect } from './platform/database/connect'
import { migrate, migrationNames } from './platform/database/migrate'
import { listSchema } from './platform/database/schema-listing'
import { clusterUrl, databaseUrl } from './testing/cluster-address'
import { withDatabase, type TestDatabase } from './testing/with-database'

let demo: TestDatabase
let today: pg.Client
beforeAll(async () => {
  demo = await withDatabase({ demo: true })
  today = await connect(demo.url)
})
afterAll(async () => {
  await today.end()
  await demo.drop()
})

/** Columns that are no more, as the version that had them would have filled them. */
const columnsOfOld: Readonly<Record<string, string>> = {
  'public.person.organisation':
    '(SELECT name FROM organisation o WHERE o.id = one.organisation_id)',
  'public.person.high_level': 'EXISTS (SELECT FROM high_level_status WHERE person_id = one.id)',
  'public.person.membership':
    '(SELECT membership IS NOT NULL FROM organisation o WHERE o.id = one.organisation_id)',
}
/** Written below in the words of each version. */
const notCopied = new Set(['public.audit', 'public.audit_head'])

/** The demo's rows of a table, as far as an older version has their columns. */
async function copyTable(old: pg.Client, table: Table, columns: ReadonlySet<string>) {
  const [names, values] = [[] as string[], [] as string[]]
  for (const column of table.columns) {
    const place = `${table.name}.${column}`
    const value = columns.has(place) ? `one."${column}"` : columnsOfOld[place]
    if (!value) continue
    names.push(`"${column}"`)
    values.push(value)
  }
  const rows = new PassThrough({ highWaterMark: 64 * 1024 * 1024 })
  await copyOut(today, `COPY (SELECT ${values} FROM ${tableName(table)} one) TO STDOUT`, rows)
  rows.end()
  await copyIn(old, `COPY ${tableName(table)} (${names}) FROM STDIN`, rows)
}

/** Lines of the audit as they were written before they had a salt. */
async function writeAudit(old: pg.Client): Promise<void> {
  const { rows } = await old.query('SELECT number, sha256 FROM release ORDER BY number')
  let hash = sha256('roundtable')
  const lines = [
    ...Array.from({ length: 30 }, (_, n) => ({
      action: 'note',
      subject: `session ${n}`,
      after: { n },
    })),
    ...rows.map(({ number, sha256 }) => ({
      action: 'release.publish',
      subject: `release/${number}`,
      after: { number, sha256 },
    })),
  ]
  for (const [index, line] of lines.entries()) {
    const said = {
      ...{ seq: index + 1, at: '2022-05-01T08:00:00.000Z', actor_id: randomUUID(), actor: 'Ada' },
      ...{ ...line, before: null, reason: null },
    }
    hash = sha256(hash, canonicalJson(said))
    await old.query(
      `INSERT INTO audit (seq, at, actor_id, actor, action, subject, after, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [said.seq, said.at, said.actor_id, said.actor, said.action, said.subject, said.after, hash],
    )
  }
  await old.query('UPDATE audit_head SET seq = $1, hash = $2', [lines.length, hash])
}

/** A database as a version left it that knew the migrations up to this one, full of the demo's rows. */
async function databaseOf(migration: string): Promise<string> {
  const name = `upgrade_${randomUUID().replaceAll('-', '')}`
  const admin = await connect(clusterUrl())
  await admin.query(`CREATE DATABASE ${name}`)
  await admin.end()
  const url = databaseUrl(clusterUrl(), name)
  await migrate(url, { upTo: migration })
  const old = await connect(url)
  const now = await keptTables(today)
  const columns = new Set(now.flatMap((t) => t.columns.map((column) => `${t.name}.${column}`)))
  const known = new Set(now.map((table) => table.name))
  const tables = (await keptTables(old)).filter((t) => known.has(t.name) && !notCopied.has(t.name))
  // What the migrations wrote themselves.
  for (const name of ['setting', 'live_stream'])
    if (tables.some((table) => table.name === `public.${name}`))
      await old.query(`DELETE FROM ${name}`)
  for (const table of tables) await copyTable(old, table, columns)
  await writeAudit(old)
  await old.end()
  return url
}

const counts = async (client: pg.Client, tables: readonly Table[]) => {
  const found: Record<string, number> = {}
  for (const table of tables)
    found[table.name] = Number(
      (await client.query(`SELECT count(*) FROM ${tableName(table)}`)).rows[0].count,
    )
  return found
}

/** Locks and deadlocks: the api answers `unavailable`, and whoever asked tries again. */
const passing = (error: unknown): boolean =>
  ['55P03', '40P01'].includes((error as { code?: string }).code ?? '')

const write = `
  BEGIN; SELECT id FROM plan WHERE main FOR NO KEY UPDATE;
  UPDATE placement SET version = version + 1, changed_at = now() WHERE session_id = (SELECT min(session_id::text)::uuid FROM placement);
  WITH counted AS (UPDATE live_stream SET seq = seq + 1 WHERE name = 'plan' RETURNING seq)
    INSERT INTO live_event (stream, seq, at, kind, data) SELECT 'plan', seq, now(), 'sessions-moved', '{}' FROM counted;
  COMMIT`
const read = `
  BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM event; SELECT count(*) FROM room; SELECT count(*) FROM person;
  SELECT count(*) FROM session JOIN placement ON session_id = id; COMMIT`

/** Asks again and again while others work, as the api does: its role, its settings. Answers how often it was let. */
async function keepAsking(url: string, sql: string, goOn: () => boolean) {
  const client = new pg.Client({
    connectionString: url,
    options: '-c role=app -c lock_timeout=5s -c statement_timeout=20s',
  })
  await client.connect()
  let done = 0
  let refused = 0
  while (goOn()) {
    try {
      await client.query(sql)
      done += 1
    } catch (error) {
      if (!passing(error)) throw error
      refused += 1
      await client.query('ROLLBACK')
    }
    await pause(5)
  }
  await client.end()
  return { done, refused }
}

const versionOf = async (client: pg.Client): Promise<number> =>
  Number((await client.query('SELECT sum(version) AS sum FROM placement')).rows[0].sum)

describe('a database of an older version', () => {
  const older = migrationNames.slice(0, -1)

  it.each(older)(
    'as %s left it comes forward while people read and write; nothing is lost',
    async (migration) => {
      const url = await databaseOf(migration)
      const client = await connect(url)
      try {
        const tables = await keptTables(client)
        const [before, version] = [await counts(client, tables), await versionOf(client)]
        let working = true
        const goOn = () => working
        const work = Promise.all([keepAsking(url, write, goOn), keepAsking(url, read, goOn)])
        await pause(200)
        const ran = await migrate(url)
        await pause(200)
        working = false
        const [writer, reader] = await work

        expect(ran).toEqual(migrationNames.slice(migrationNames.indexOf(migration) + 1))
        expect(await versionOf(client)).toBe(version + writer.done)
        expect(Math.min(writer.done, reader.done)).toBeGreaterThan(5)
        const after = await counts(client, tables)
        expect(after).toEqual({
          ...before,
          'public.live_event': before['public.live_event']! + writer.done,
        })
        const sought = `SELECT subject FROM audit WHERE words LIKE '%session 17%'`
        expect((await client.query(sought)).rows).toEqual([{ subject: 'session 17' }])
        const schema = new URL('../../../docs/schema.txt', import.meta.url)
        expect(await listSchema(client)).toBe(await readFile(schema, 'utf8'))
        expect(await checkDatabase(url)).toHaveLength(5)
      } finally {
        await client.end()
        const admin = await connect(clusterUrl())
        await admin.query(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`)
        await admin.end()
      }
    },
  )
})

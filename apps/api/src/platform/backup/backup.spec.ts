import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { clusterUrl, databaseUrl } from '../../testing/cluster-address'
import { startTestApi, type TestApi } from '../../testing/start-test-api'
import { connect } from '../database/connect'
import { listSchema } from '../database/schema-listing'
import { manifestName } from './manifest'
import { restoreBackup, verifyBackup } from './read-backup'
import { digestOf, keptTables, leftOut, plainSettings, type TableDigest } from './tables'
import { pruneBackups, writeBackup } from './write-backup'

let api: TestApi
let place: string
const places: string[] = []

beforeAll(async () => {
  api = await startTestApi({ demo: true })
  await move()
})
afterAll(() => api.stop())
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'roundtable-backup-'))
})
afterEach(async () => {
  await rm(place, { recursive: true })
  const admin = await connect(clusterUrl())
  for (const name of places.splice(0)) await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await admin.end()
})

/** A change as people make them, with its audit line, its command and its fact. */
async function move(): Promise<void> {
  const cookie = await api.signIn('organizer')
  const headers = { cookie, 'content-type': 'application/json' }
  const plan = await (await fetch(`${api.url}/api/plan`, { headers })).json()
  const { sessionId, version } = (plan as { placements: { sessionId: string; version: number }[] })
    .placements[0]!
  const answer = await fetch(`${api.url}/api/plan/moves`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      commandId: randomUUID(),
      moves: [{ sessionId, expectedVersion: version, placement: null }],
    }),
  })
  expect(answer.status).toBe(200)
}

/** A database without a single table. */
async function emptyPlace(): Promise<string> {
  const name = `restored_${randomUUID().replaceAll('-', '')}`
  const admin = await connect(clusterUrl())
  await admin.query(`CREATE DATABASE ${name}`)
  await admin.end()
  places.push(name)
  return databaseUrl(clusterUrl(), name)
}

async function within<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url)
  try {
    await client.query('BEGIN')
    await client.query(plainSettings)
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Number and hash of the rows of every table that is kept. */
const digests = (url: string): Promise<TableDigest[]> =>
  within(url, async (client) => {
    const found: TableDigest[] = []
    for (const table of await keptTables(client)) found.push(await digestOf(client, table))
    return found
  })

const rowsOf = (url: string): Promise<number> =>
  within(url, async (client) => {
    const { rows } = await client.query(`SELECT to_regclass('event') AS there`)
    return rows[0].there ? (await client.query('SELECT FROM event')).rows.length : 0
  })

describe('a backup restored elsewhere (I-24)', () => {
  it('equals the source, row by row, triggers and all', async () => {
    const folder = await writeBackup(api.databaseUrl, place)
    const target = await emptyPlace()
    const manifest = await restoreBackup(target, folder)
    const source = await digests(api.databaseUrl)
    expect(await digests(target)).toEqual(source)
    expect(manifest.tables.map(({ name, rows, sha256 }) => ({ name, rows, sha256 }))).toEqual(
      source,
    )
    expect(source.filter(({ rows }) => rows > 0).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['public.audit', 'public.command', 'public.occupancy']),
    )
    const schema = await listSchema(api.db)
    expect(await within(target, listSchema)).toBe(schema)
    const refused = within(target, (client) => client.query(`UPDATE audit SET reason = 'x'`))
    await expect(refused).rejects.toThrow(/append-only/)
  })

  it('signs nobody in: sessions, links and the key of cookies stay behind', async () => {
    await api.signIn('viewer')
    const folder = await writeBackup(api.databaseUrl, place)
    const names = await readdir(folder)
    for (const name of leftOut) expect(names).not.toContain(`${name}.copy.gz`)
    const target = await emptyPlace()
    await restoreBackup(target, folder)
    const left = await within(target, (client) =>
      client.query(`SELECT (SELECT count(*)::int FROM http_session) + (SELECT count(*)::int FROM sign_in_token) AS left,
        (SELECT value FROM secret WHERE purpose = 'session') AS secret`),
    )
    const here = await api.db.query(`SELECT value FROM secret WHERE purpose = 'session'`)
    expect(left.rows[0].left).toBe(0)
    expect(left.rows[0].secret).not.toBe(here.rows[0].value)
  })

  it('writes to nobody twice: mails that were on their way are shown as uncertain', async () => {
    await api.db.query(
      `INSERT INTO outbox (id, kind, to_name, to_address, subject, text, language, state, sent_at) VALUES
         (gen_random_uuid(), 'trial', 'A', 'a@example.org', 'On its way', '', 'en', 'sending', NULL),
         (gen_random_uuid(), 'trial', 'B', 'b@example.org', 'There', '', 'en', 'sent', now())`,
    )
    const target = await emptyPlace()
    await restoreBackup(target, await writeBackup(api.databaseUrl, place))
    const { rows } = await within(target, (client) =>
      client.query(
        `SELECT subject, state, trouble FROM outbox WHERE kind = 'trial' ORDER BY subject`,
      ),
    )
    await api.db.query(`DELETE FROM outbox`)
    expect(rows).toEqual([
      { subject: 'On its way', state: 'failed', trouble: 'unknown' },
      { subject: 'There', state: 'sent', trouble: null },
    ])
  })

  it('is one moment of a database in which others write meanwhile', async () => {
    let writing = true
    const writer = (async () => {
      while (writing)
        await api.db
          .query(`WITH one AS (INSERT INTO focal_point (id, person_id, name, email, phone, position)
            SELECT gen_random_uuid(), id, 'x', '', '', 99 FROM person LIMIT 1 RETURNING id)
          INSERT INTO host_mapping (clue, meaning, by, at) SELECT id::text, '{"as":"nothing"}', 'x', now() FROM one`)
    })()
    const folder = await writeBackup(api.databaseUrl, place)
    writing = false
    await writer
    const target = await emptyPlace()
    await restoreBackup(target, folder)
    const { rows } = await within(target, (client) =>
      client.query(`SELECT (SELECT count(*)::int FROM focal_point WHERE position = 99) AS one,
        (SELECT count(*)::int FROM host_mapping WHERE by = 'x') AS other`),
    )
    expect(rows[0].one).toBe(rows[0].other)
  })

  it('can be read by its owner alone, and keeps what people typed', async () => {
    const name = 'tab\there, line\nthere, \\N and “quotes”, ١٢'
    await api.db.query(`UPDATE organisation SET acronym = $1`, [name])
    const folder = await writeBackup(api.databaseUrl, place)
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    for (const file of await readdir(folder))
      expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600)
    const target = await emptyPlace()
    await restoreBackup(target, folder)
    const { rows } = await within(target, (client) =>
      client.query('SELECT DISTINCT acronym FROM organisation'),
    )
    expect(rows).toEqual([{ acronym: name }])
  })
})

describe('a backup that cannot be restored', () => {
  const change = async (folder: string, file: string, edit: (text: string) => string) => {
    const path = join(folder, file)
    const packed = file.endsWith('.gz')
    const bytes = await readFile(path)
    const text = edit((packed ? gunzipSync(bytes) : bytes).toString('utf8'))
    await writeFile(path, packed ? gzipSync(text) : text)
  }
  const manifestOf = (edit: (manifest: { migrations: string[] }) => void) => (text: string) => {
    const manifest = JSON.parse(text)
    edit(manifest)
    return JSON.stringify(manifest)
  }

  it.each([
    ['changed by one letter', 'public.room.copy.gz', (text: string) => text.replace('A', 'B')],
    ['cut short', 'public.room.copy.gz', (text: string) => text.slice(0, text.indexOf('\n') + 1)],
    ['without its end', 'public.room.copy.gz', (text: string) => text.slice(0, -3)],
  ])('%s: is told, and nothing is kept of it', async (_, file, edit) => {
    const folder = await writeBackup(api.databaseUrl, place)
    await change(folder, file, edit)
    await expect(verifyBackup(folder)).rejects.toThrow(/damaged: public.room/)
    const target = await emptyPlace()
    await expect(restoreBackup(target, folder)).rejects.toThrow(/public.room/)
    expect(await rowsOf(target)).toBe(0)
  })

  it('unfinished, or of a newer version', async () => {
    const folder = await writeBackup(api.databaseUrl, place)
    const target = await emptyPlace()
    await change(
      folder,
      manifestName,
      manifestOf(({ migrations }) => migrations.push('Tomorrow1')),
    )
    await expect(restoreBackup(target, folder)).rejects.toThrow(/newer version.*Tomorrow1/)
    await rm(join(folder, manifestName))
    await expect(restoreBackup(target, folder)).rejects.toThrow(/no whole backup/)
    expect(await rowsOf(target)).toBe(0)
  })

  it('into a place that is not empty: nothing is touched', async () => {
    const folder = await writeBackup(api.databaseUrl, place)
    const before = await digests(api.databaseUrl)
    await expect(restoreBackup(api.databaseUrl, folder)).rejects.toThrow(/holds an event/)
    expect(await digests(api.databaseUrl)).toEqual(before)
  })
})

describe('old backups', () => {
  it('are taken away, all but the newest; what is no backup stays', async () => {
    const names = ['roundtable-2026-01-01T00-00-00Z', 'roundtable-2026-01-03T00-00-00Z']
    for (const name of [...names, 'roundtable-2026-01-02T00-00-00Z', 'mine'])
      await writeFile(join(place, name), '')
    expect(await pruneBackups(place, 2)).toEqual([names[0]])
    expect((await readdir(place)).sort()).toEqual([
      'mine',
      'roundtable-2026-01-02T00-00-00Z',
      'roundtable-2026-01-03T00-00-00Z',
    ])
  })
})

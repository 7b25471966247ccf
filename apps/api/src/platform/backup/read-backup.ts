import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { Complaint } from '../complaint'
import { connect } from '../database/connect'
import { applied, migrate, migrationNames } from '../database/migrate'
import { copyIn } from './copy'
import { readManifest, type KeptTable, type Manifest } from './manifest'
import { columnNames, digestOf, keptTables, plainSettings, tableName } from './tables'

/** The rows of a kept table as they come out of its file; what passes is hashed. */
async function* unpacked(folder: string, file: string, hash: Hash): AsyncGenerator<Buffer> {
  const source = createReadStream(join(folder, file))
  const chunks = source.pipe(createGunzip())
  source.on('error', (error) => chunks.destroy(error))
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}

const damaged = ({ file }: KeptTable): Complaint =>
  new Complaint(`The backup is damaged: ${file} does not hold what was written to it.`)

/** Reads every file of a backup and compares it with the manifest. Answers what it holds. */
export async function verifyBackup(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder)
  for (const table of manifest.tables) {
    const hash = createHash('sha256')
    let rows = 0
    try {
      for await (const chunk of unpacked(folder, table.file, hash))
        for (const byte of chunk) if (byte === 10) rows += 1
    } catch {
      throw damaged(table)
    }
    if (rows !== table.rows || hash.digest('hex') !== table.sha256) throw damaged(table)
  }
  return manifest
}

/** What of a database would be overwritten, in words; null where nothing is. */
async function contentOf(client: pg.Client): Promise<string | null> {
  const held = await client.query(`
    SELECT CASE WHEN EXISTS (SELECT FROM event) THEN 'an event' WHEN EXISTS (SELECT FROM audit) THEN 'a history'
      WHEN EXISTS (SELECT FROM account) THEN 'accounts' WHEN EXISTS (SELECT FROM person) THEN 'people' END AS what`)
  return held.rows[0].what
}

/** Brings an empty place to the schema that the backup was made with; refuses one that is not empty. */
async function prepare(ownerUrl: string, client: pg.Client, manifest: Manifest): Promise<void> {
  const unknown = manifest.migrations.filter((name) => !migrationNames.includes(name))
  if (unknown.length > 0)
    throw new Complaint(`The backup was made by a newer version, which has ${unknown.join(', ')}.`)
  const present = await applied(client)
  const same = present.join() === manifest.migrations.join()
  if (present.length > 0) {
    const what = await contentOf(client)
    if (what)
      throw new Complaint(`This database holds ${what}. A backup goes into an empty one: refused.`)
    if (!same)
      throw new Complaint(
        'This database has the tables of another version. Restore into one without tables.',
      )
  }
  await migrate(ownerUrl, { upTo: manifest.migrations.at(-1) })
}

async function fillTable(client: pg.Client, folder: string, table: KeptTable): Promise<void> {
  const hash = createHash('sha256')
  const sql = `COPY ${tableName(table)} (${columnNames(table)}) FROM STDIN`
  const rows = await copyIn(client, sql, unpacked(folder, table.file, hash)).catch((error) => {
    throw new Complaint(`${table.name} cannot be restored: ${error.message}`)
  })
  if (rows !== table.rows || hash.digest('hex') !== table.sha256) throw damaged(table)
}

const triggers = (table: KeptTable, what: 'DISABLE' | 'ENABLE'): string =>
  `ALTER TABLE ${tableName(table)} ${what} TRIGGER USER`

/** Puts every row in, and then reads the tables again: what stands there has the hashes of what was kept (I-24). */
async function fill(client: pg.Client, folder: string, manifest: Manifest): Promise<void> {
  const { tables, sequences } = manifest
  const there = new Set((await keptTables(client)).map(({ name }) => name))
  const missing = tables.filter(({ name }) => !there.has(name))
  if (missing.length > 0) throw new Complaint(`There is no table ${missing[0]!.name} here.`)
  for (const table of tables) await client.query(triggers(table, 'DISABLE'))
  // What the migrations wrote is in the backup, too.
  for (const table of tables.toReversed()) await client.query(`DELETE FROM ${tableName(table)}`)
  for (const table of tables) await fillTable(client, folder, table)
  for (const { name, value } of sequences)
    await client.query('SELECT setval($1::regclass, $2)', [name, value])
  await client.query('SET CONSTRAINTS ALL IMMEDIATE')
  for (const table of tables) await client.query(triggers(table, 'ENABLE'))
  for (const table of tables)
    if ((await digestOf(client, table)).sha256 !== table.sha256)
      throw new Complaint(`${table.name} is not what was kept. Nothing was restored.`)
}

/** Mails that were on their way then may have left since: nobody is written to twice, and somebody sees what it was. */
async function holdMails(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`SELECT to_regclass('public.outbox') IS NOT NULL AS there`)
  if (rows[0].there)
    await client.query(
      `UPDATE outbox SET state = 'failed', trouble = 'unknown', code = NULL WHERE state IN ('waiting', 'sending')`,
    )
}

/** Restores a backup into an empty place, all or nothing, and brings its schema up to date. */
export async function restoreBackup(ownerUrl: string, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder)
  const client = await connect(ownerUrl)
  try {
    await prepare(ownerUrl, client, manifest)
    await client.query('BEGIN')
    await client.query(plainSettings)
    await fill(client, folder, manifest)
    await holdMails(client)
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
  await migrate(ownerUrl)
  return manifest
}

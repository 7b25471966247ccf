import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { connect } from '../database/connect'
import { applied } from '../database/migrate'
import { copyOut } from './copy'
import { manifestName, type KeptTable, type Manifest } from './manifest'
import { copyOutSql, keptTables, leftOut, plainSettings, type Table } from './tables'

/** Only its owner reads a backup: it holds everything. */
const privately = { folder: 0o700, file: 0o600 }

async function writeTable(client: pg.Client, folder: string, table: Table): Promise<KeptTable> {
  const file = `${table.name}.copy.gz`
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform: (chunk, _encoding, done) => {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const target = createWriteStream(join(folder, file), { mode: privately.file, flush: true })
  const written = pipeline(hashing, createGzip(), target)
  const [rows] = await Promise.all([
    copyOut(client, copyOutSql(table), hashing).finally(() => hashing.end()),
    written,
  ])
  return { ...table, columns: [...table.columns], rows, sha256: hash.digest('hex'), file }
}

const sequencesSql = `
  SELECT schemaname || '.' || sequencename AS name, last_value::text AS value FROM pg_sequences
  WHERE last_value IS NOT NULL AND schemaname = 'public' AND sequencename NOT LIKE 'schema\\_migration%' ORDER BY 1`

async function writeAll(client: pg.Client, folder: string): Promise<Manifest> {
  const { rows: server } = await client.query('SHOW server_version')
  const tables: KeptTable[] = []
  for (const table of await keptTables(client)) tables.push(await writeTable(client, folder, table))
  return {
    format: 1,
    madeAt: new Date().toISOString(),
    server: server[0].server_version,
    migrations: await applied(client),
    tables,
    sequences: (await client.query(sequencesSql)).rows,
    leftOut: [...leftOut],
  }
}

async function writeDurably(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', privately.file)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Name of a backup made now: sorts by time. */
const nameNow = (): string =>
  `roundtable-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}Z`

/**
 * Writes everything that one moment of the database holds to a new folder below `place`: one REPEATABLE READ transaction,
 * so work goes on meanwhile (I-24). The folder gets its name when it is whole. Answers its path.
 */
export async function writeBackup(ownerUrl: string, place: string): Promise<string> {
  const folder = join(place, nameNow())
  const unfinished = `${folder}.unfinished`
  await mkdir(unfinished, { recursive: true, mode: privately.folder })
  const client = await connect(ownerUrl)
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(plainSettings)
    const manifest = await writeAll(client, unfinished)
    await client.query('COMMIT')
    const text = `${JSON.stringify(manifest, null, 2)}\n`
    await writeDurably(join(unfinished, manifestName), text)
    await rename(unfinished, folder)
    return folder
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  } finally {
    await client.end()
  }
}

/** Takes away all but the newest backups below a place; what is unfinished stays for somebody to look at. */
export async function pruneBackups(place: string, keep: number): Promise<string[]> {
  const whole = (await readdir(place)).filter((name) => /^roundtable-[\dTZ-]+$/.test(name)).sort()
  const old = whole.slice(0, Math.max(0, whole.length - keep))
  for (const name of old) await rm(join(place, name), { recursive: true })
  return old
}

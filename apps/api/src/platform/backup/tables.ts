import { createHash } from 'node:crypto'
import { Writable } from 'node:stream'
import type pg from 'pg'
import { copyOut } from './copy'

/** A table of ours with the columns that are copied; generated ones come by themselves. */
export interface Table {
  /** With its schema: public.session. */
  readonly name: string
  readonly columns: readonly string[]
}

/**
 * What a backup leaves out, and why it may: the list of migrations is told apart; counters of attempts are worth nothing
 * tomorrow; whoever holds a backup must not be signed in by it, nor be able to sign sessions, so after a restore
 * everybody signs in again.
 */
export const leftOut: ReadonlySet<string> = new Set([
  'public.schema_migration',
  'public.attempt',
  'public.http_session',
  'public.sign_in_token',
  'public.sign_in_code',
  'public.passkey_challenge',
  'public.secret',
])

/** Of other people's making, with jobs that ran meanwhile: what was to be sent stands in our own tables. */
const foreignSchemas = ['graphile_worker']

const tablesSql = `
  SELECT n.nspname || '.' || relname AS name,
    array_agg(attname::text ORDER BY attnum) FILTER (WHERE attgenerated = '') AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace JOIN pg_attribute a ON attrelid = c.oid
  WHERE relkind IN ('r', 'p') AND NOT relispartition AND attnum > 0 AND NOT attisdropped
    AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_t%' AND n.nspname <> ALL($1)
    AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = c.oid AND deptype = 'e')
  GROUP BY 1 ORDER BY 1`

const parentsSql = `
  SELECT DISTINCT child.nspname || '.' || c.relname AS child, parent.nspname || '.' || p.relname AS parent
  FROM pg_constraint JOIN pg_class c ON c.oid = conrelid JOIN pg_namespace child ON child.oid = c.relnamespace
  JOIN pg_class p ON p.oid = confrelid JOIN pg_namespace parent ON parent.oid = p.relnamespace
  WHERE contype = 'f' AND conrelid <> confrelid`

/** Parents before children, so that rows can be put in as they come. */
function inOrder(tables: readonly Table[], parents: ReadonlyMap<string, Set<string>>): Table[] {
  const sorted: Table[] = []
  const left = new Map(tables.map((table) => [table.name, table]))
  while (left.size > 0) {
    const free = [...left.values()].filter(({ name }) =>
      [...(parents.get(name) ?? [])].every((parent) => !left.has(parent)),
    )
    if (free.length === 0) throw new Error(`Tables refer to each other: ${[...left.keys()]}`)
    for (const table of free) left.delete(table.name)
    sorted.push(...free)
  }
  return sorted
}

/** Every table that a backup holds, parents first. */
export async function keptTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query(tablesSql, [foreignSchemas])
  const parents = new Map<string, Set<string>>()
  for (const { child, parent } of (await client.query(parentsSql)).rows)
    parents.set(child, (parents.get(child) ?? new Set()).add(parent))
  return inOrder(
    (rows as Table[]).filter(({ name }) => !leftOut.has(name)),
    parents,
  )
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const tableName = ({ name }: Pick<Table, 'name'>): string =>
  name.split('.').map(quoted).join('.')
export const columnNames = ({ columns }: Table): string => columns.map(quoted).join(', ')

/** Rows in an order of their own content, whatever order the table keeps them in: equal tables give equal bytes. */
export const copyOutSql = (table: Table): string =>
  `COPY (SELECT ${columnNames(table)} FROM ${tableName(table)} AS one ORDER BY one::text COLLATE "C") TO STDOUT`

/** What the text of values depends on; the same wherever a backup is made or read. */
export const plainSettings = `
  SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres';
  SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL client_encoding = 'UTF8'`

export interface TableDigest {
  readonly name: string
  readonly rows: number
  /** Of the rows as text. */
  readonly sha256: string
}

/** What a table holds, as a number of rows and a hash over all of them. */
export async function digestOf(client: pg.ClientBase, table: Table): Promise<TableDigest> {
  const hash = createHash('sha256')
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      hash.update(chunk)
      done()
    },
  })
  const rows = await copyOut(client, copyOutSql(table), sink)
  return { name: table.name, rows, sha256: hash.digest('hex') }
}

import type { QueryResult } from 'pg'

/** A pg client or pool. */
interface Queries {
  query(sql: string): Promise<QueryResult>
}

/** The tables of jobs are those of a library, which numbers its own migrations: its schema is not ours to list. */
const ours = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'graphile_worker') AND n.nspname NOT LIKE 'pg\\_t%'`
const name = `CASE WHEN n.nspname = 'public' THEN '' ELSE n.nspname || '.' END`
const notOfExtensions = (catalog: string) =>
  `NOT EXISTS (SELECT FROM pg_depend WHERE objid = ${catalog}.oid AND deptype = 'e')`

/** Everything of the schema that a migration can change, each as a query of one line per thing. */
const listings: readonly string[] = [
  `SELECT 'extension ' || extname FROM pg_extension`,
  `SELECT 'table ' || ${name} || relname || CASE relpersistence WHEN 'u' THEN ' unlogged' ELSE '' END
   FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind IN ('r', 'p') AND ${ours}`,
  `SELECT 'view ' || ${name} || relname || ' ' || pg_get_viewdef(c.oid)
   FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind IN ('v', 'm') AND ${ours}`,
  `SELECT 'column ' || ${name} || relname || '.' || attname || ' ' || format_type(atttypid, atttypmod)
     || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END
     || CASE attgenerated WHEN '' THEN '' ELSE ' GENERATED' END || coalesce(' DEFAULT ' || pg_get_expr(adbin, adrelid), '')
   FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid JOIN pg_namespace n ON n.oid = relnamespace
   LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
   WHERE relkind IN ('r', 'p', 'v', 'm') AND attnum > 0 AND NOT attisdropped AND ${ours}`,
  `SELECT 'constraint ' || ${name} || relname || '.' || conname || ' ' || pg_get_constraintdef(k.oid)
   FROM pg_constraint k JOIN pg_class c ON c.oid = conrelid JOIN pg_namespace n ON n.oid = relnamespace
   WHERE contype <> 'n' AND ${ours}`,
  `SELECT 'index ' || indexdef FROM pg_indexes JOIN pg_namespace n ON n.nspname = schemaname WHERE ${ours}`,
  `SELECT 'trigger ' || pg_get_triggerdef(t.oid) || CASE tgenabled WHEN 'O' THEN '' ELSE ' (not enabled)' END
   FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid JOIN pg_namespace n ON n.oid = relnamespace
   WHERE NOT tgisinternal AND ${ours}`,
  `SELECT 'function ' || ${name} || proname || '(' || pg_get_function_identity_arguments(p.oid) || ') ' || prosrc
   FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace WHERE ${ours} AND ${notOfExtensions('p')}`,
  `SELECT 'grant ' || ${name} || relname || ' to ' || coalesce(nullif(grantee, 0)::regrole::text, 'everybody') || ': '
     || string_agg(privilege_type, ', ' ORDER BY privilege_type)
   FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace, aclexplode(relacl)
   WHERE grantee <> relowner AND ${ours} GROUP BY n.nspname, relname, grantee`,
  `SELECT 'grant ' || ${name} || relname || '.' || attname || ' to ' || coalesce(nullif(grantee, 0)::regrole::text, 'everybody')
     || ': ' || string_agg(privilege_type, ', ' ORDER BY privilege_type)
   FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid JOIN pg_namespace n ON n.oid = relnamespace, aclexplode(attacl)
   WHERE ${ours} GROUP BY n.nspname, relname, attname, grantee`,
  `SELECT 'grant schema ' || n.nspname || ' to ' || coalesce(nullif(grantee, 0)::regrole::text, 'everybody') || ': '
     || string_agg(privilege_type, ', ' ORDER BY privilege_type)
   FROM pg_namespace n, aclexplode(nspacl) WHERE grantee <> nspowner AND ${ours} GROUP BY n.nspname, grantee`,
]

/** The schema as sorted lines of text: what docs/schema.txt holds and a test compares (DESIGN 10). */
export async function listSchema(db: Queries): Promise<string> {
  const lines: string[] = []
  for (const sql of listings)
    for (const row of (await db.query(sql)).rows)
      lines.push(String(Object.values(row)[0]).replace(/\s+/g, ' ').trim())
  return `${lines.sort((a, b) => (a < b ? -1 : 1)).join('\n')}\n`
}

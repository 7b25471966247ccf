import type { EntityManager, EntityMetadata } from 'typeorm'

type Value = string | number | boolean

/** Which rows of a table are wanted, and how. */
interface Choice<Row, Key extends keyof Row> {
  /** All, unless some are named. */
  readonly columns?: readonly Key[]
  readonly where?: { readonly [Name in keyof Row]?: Value }
  /** A condition in SQL. */
  readonly only?: string
  readonly order?: readonly NoInfer<Key>[]
}

/** Rows of one table, as its entity names their columns. */
export interface Table<Row extends object> extends Choice<Record<string, unknown>, string> {
  readonly entity: new () => object
  /** Known to the compiler, never there. */
  readonly row?: Row
}

export const table = <Row extends object, Key extends keyof Row & string = keyof Row & string>(
  entity: new () => Row,
  choice: Choice<Row, Key> = {},
): Table<Pick<Row, NoInfer<Key>>> => ({ ...choice, entity })

export type RowsOf<Tables> = {
  readonly [Name in keyof Tables]: Tables[Name] extends Table<infer Row> ? Row[] : never
}

/**
 * Several tables at once: one statement, one snapshot, each table one value of JSON. A statement for each of them costs more
 * than its rows do, and all of them are read under the plan's lock. For columns that JSON can hold, instants, and spans of time.
 */
export async function readTables<Tables extends Record<string, Table<object>>>(
  db: EntityManager,
  tables: Tables,
): Promise<RowsOf<Tables>> {
  const values: Value[] = []
  const wanted = Object.entries(tables).map(([name, choice]) => {
    const { tableName, columns } = db.dataSource.getMetadata(choice.entity)
    return { name, from: `"${tableName}"`, columns, choice }
  })
  const parts = wanted.map((one) => `(${selectOf(one, values)}) AS "${one.name}"`)
  const [found] = await db.query(`SELECT ${parts.join(', ')}`, values)
  for (const { name, columns } of wanted) revive(columns, found[name])
  return found
}

type Columns = EntityMetadata['columns']

interface Wanted {
  readonly from: string
  readonly columns: Columns
  readonly choice: Table<object>
}

function selectOf({ from, columns, choice }: Wanted, values: Value[]): string {
  const { columns: named, where = {}, only, order = [] } = choice
  const shown = columns
    .filter((column) => named?.includes(column.propertyName) ?? true)
    .map((column) => `"${column.databaseName}" AS "${column.propertyName}"`)
  const conditions = columns.flatMap(({ propertyName, databaseName }) => {
    const value = where[propertyName]
    return value === undefined ? [] : `"${databaseName}" = $${values.push(value)}`
  })
  const filter = [...conditions, ...(only ? [only] : [])].join(' AND ') || 'true'
  const sorted = order.length > 0 ? `ORDER BY ${order.map((name) => `"${name}"`).join(', ')}` : ''
  return `SELECT coalesce(json_agg(r ${sorted}), '[]') FROM (SELECT ${shown.join(', ')} FROM ${from} WHERE ${filter}) r`
}

const toInstant = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** What JSON holds as text becomes what the entity says it is. */
function revive(columns: Columns, rows: Record<string, unknown>[]): void {
  for (const { propertyName, type, transformer } of columns) {
    const from =
      transformer && 'from' in transformer
        ? transformer.from
        : type === 'timestamptz'
          ? toInstant
          : null
    if (from)
      for (const row of rows)
        if (propertyName in row) row[propertyName] = from(row[propertyName] as never)
  }
}

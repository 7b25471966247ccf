import { readCsv, tooManyRows } from './read-csv'
import { limits, refuseTable, UnreadableTable, type ReadTable, type TableRow } from './table'

export interface TableFile {
  readonly bytes: Uint8Array
  readonly kind: 'csv' | 'xlsx'
}

/** PostgreSQL stores no NUL, and half of a surrogate pair is no character. */
const unstorable = /\0|\p{Surrogate}/u

function toRow(raw: readonly string[], line: number): TableRow {
  const cells = raw.map((cell) => cell.replaceAll('\r\n', '\n').trim())
  while (cells.at(-1) === '') cells.pop()
  if (cells.length > limits.columns)
    refuseTable(line, 'too-many-columns', `The row has more than ${limits.columns} cells.`)
  for (const cell of cells) {
    if (cell.length > limits.cell)
      refuseTable(line, 'too-long', `A cell has more than ${limits.cell} characters.`)
    if (unstorable.test(cell))
      refuseTable(line, 'unstorable-text', 'A cell holds characters that cannot be stored.')
  }
  return { line, cells }
}

/** Its reader is large, and most tables are CSV: a thread loads it when it is needed. */
const readSheet = async (bytes: Buffer): Promise<string[][]> =>
  (await import('./read-xlsx')).readXlsx(bytes)

/** The rows of a file that hold something. What is wrong with it is a value; only bugs throw. */
export async function readTable({ bytes, kind }: TableFile): Promise<ReadTable> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const raw = kind === 'csv' ? readCsv(buffer) : await readSheet(buffer)
    const rows = raw.map((cells, i) => toRow(cells, i + 1)).filter(({ cells }) => cells.length > 0)
    if (rows.length > limits.rows + 1)
      refuseTable(rows[limits.rows + 1]!.line, 'too-many-rows', tooManyRows)
    return { ok: true, rows }
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error
    return { ok: false, problem: error.problem }
  }
}

import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from './decode-text'
import { unguarded } from './formula-guard'
import { limits, refuseTable } from './table'

/** What stands between the cells: the one of these that the head has most of. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r\n|\n|\r/, 1)
  const count = (sign: string): number => head.split(sign).length
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}

/** Empty lines count as rows, as they do in a spreadsheet; so many of them are none. */
const most = limits.rows * 2

/** Cells of a CSV file in UTF-8, separated by comma, semicolon or tab; formulas stay the text they are. */
export function readCsv(bytes: Buffer): string[][] {
  const text = decodeText(bytes)
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      max_record_size: limits.columns * (limits.cell + 3),
      to: most,
    })
    if (rows.length === most) refuseTable(limits.rows + 2, 'too-many-rows', tooManyRows)
    return rows.map((row) => row.map(unguarded))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error['lines']) || null
    return refuseTable(
      line,
      'bad-row',
      'The row cannot be read: its quotes or its length are wrong.',
    )
  }
}

export const tooManyRows = `The table has more than ${limits.rows} rows.`

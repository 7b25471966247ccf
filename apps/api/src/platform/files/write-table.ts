import { createHash } from 'node:crypto'
import Excel from '@protobi/exceljs'
import { csv, xlsx } from '@roundtable/contracts'
import { stringify } from 'csv-stringify/sync'
import { FixedBytes } from '../http/outcome'
import { guarded } from './formula-guard'
import { limits } from './table'
import type { TableColumn } from './table-columns'

export interface TableContent<Key extends string = string> {
  /** Name of the sheet. */
  readonly title: string
  /** File name without its ending. */
  readonly fileName: string
  readonly columns: readonly TableColumn<Key>[]
  /** Texts by column; templates have none. */
  readonly lines?: readonly Readonly<Partial<Record<Key, string>>>[]
}

const textRows = <Key extends string>({ columns, lines = [] }: TableContent<Key>): string[][] => [
  columns.map(({ heading }) => heading.en),
  ...lines.map((line) => columns.map(({ key }) => line[key] ?? '')),
]

/** With a byte order mark, so that spreadsheets see that it is UTF-8; no cell of it is a formula. */
export const writeCsv = <Key extends string>(content: TableContent<Key>): Buffer =>
  Buffer.from(
    stringify(
      textRows(content).map((row) => row.map(guarded)),
      { bom: true, record_delimiter: 'windows' },
    ),
  )

/** A head that stays in view, lists to choose from, and a sheet that says what each column holds. */
export async function writeXlsx<Key extends string>(content: TableContent<Key>): Promise<Buffer> {
  const workbook = new Excel.Workbook()
  const sheet = workbook.addWorksheet(content.title, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRows(textRows(content))
  sheet.getRow(1).font = { bold: true }
  content.columns.forEach((column, i) => {
    sheet.getColumn(i + 1).width = Math.max(14, column.heading.en.length + 4)
    // Text, so that a spreadsheet makes no number of a telephone and no date of a reference.
    sheet.getColumn(i + 1).numFmt = '@'
  })
  addNotes(workbook, content.columns)
  addChoices(workbook, sheet, content.columns)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function addNotes(workbook: Excel.Workbook, columns: readonly TableColumn[]): void {
  const notes = workbook.addWorksheet('Notes')
  notes.addRow(['Column', 'Français', 'العربية', 'What a cell holds'])
  notes.addRows(columns.map(({ heading, note }) => [heading.en, heading.fr, heading.ar, note]))
  notes.getRow(1).font = { bold: true }
  notes.columns.forEach((column, i) => (column.width = i === 3 ? 90 : 28))
}

function addChoices(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  columns: readonly TableColumn[],
): void {
  const lists = workbook.addWorksheet('Lists')
  columns.forEach(({ heading, choices }, i) => {
    if (!choices) return
    const { letter } = lists.getColumn(i + 1)
    const entries = [heading.en, ...choices]
    entries.forEach((entry, n) => (lists.getCell(n + 1, i + 1).value = entry))
    const last = choices.length + 1
    const cells = `${letter}2:${letter}${limits.rows + 1}`
    validations(sheet).add(cells, {
      type: 'list',
      allowBlank: true,
      formulae: [`Lists!$${letter}$2:$${letter}$${last}`],
      showErrorMessage: false,
    })
  })
}

/** One rule for a whole range; the library's types forget it. */
const validations = (sheet: Excel.Worksheet) =>
  (
    sheet as unknown as {
      dataValidations: { add(cells: string, rule: Excel.DataValidation): void }
    }
  ).dataValidations

/** A table to be downloaded. */
export async function tableFile<Key extends string>(
  content: TableContent<Key>,
  format: 'csv' | 'xlsx',
): Promise<FixedBytes> {
  const bytes = format === 'csv' ? writeCsv(content) : await writeXlsx(content)
  const etag = createHash('sha256').update(bytes).digest('hex')
  const type = format === 'csv' ? `${csv}; charset=utf-8` : xlsx
  return new FixedBytes(bytes, etag, type, `${content.fileName}.${format}`)
}

import Excel from '@protobi/exceljs'
import { columnNumber, withReferences } from './cell-references'
import { pack } from './pack'
import { limits, refuseTable } from './table'
import { broken, unpack } from './unpack'

/** Parts of a sheet that say nothing about its cells, and could be made to grow without end. */
const ignoreNodes = [
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'extLst',
  'rowBreaks',
  'colBreaks',
]

const merges =
  /<(?:\w+:)?mergeCell\b[^>]*?\bref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/g
/** How many cells the merged ranges of a sheet cover; each is filled with the value of the first. */
function mergedCells(sheet: string): number {
  let cells = 0
  for (const [, a, from, b, to] of sheet.matchAll(merges))
    cells += (columnNumber(b!) - columnNumber(a!) + 1) * (Number(to) - Number(from) + 1)
  return cells
}

/** Looks at the parts before anybody interprets them (I-20). */
function checkParts(parts: ReadonlyMap<string, Buffer>): void {
  if (!parts.has('[Content_Types].xml') || !parts.has('xl/workbook.xml'))
    refuseTable(null, 'wrong-kind', 'This ZIP file holds no spreadsheet.')
  for (const [name, content] of parts) {
    if (!/\.(xml|rels)$/i.test(name)) continue
    const text = content.toString('latin1')
    if (/<!DOCTYPE|<!ENTITY/i.test(text))
      refuseTable(
        null,
        'doctype',
        'The file defines words of its own (DOCTYPE), which is not taken.',
      )
    if (mergedCells(text) > limits.rows * limits.columns)
      refuseTable(null, 'too-large', 'The file merges more cells than a table may have.')
  }
}

/** The file as the reader wants it: every cell says where it is. */
function completed(bytes: Buffer): Buffer {
  const parts = unpack(bytes)
  checkParts(parts)
  const sheets = [...parts.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name))
  let whole = true
  for (const name of sheets) {
    // One byte is one character here, so that no text is changed on the way.
    const said = withReferences(parts.get(name)!.toString('latin1'))
    if (said === null) continue
    whole = false
    parts.set(name, Buffer.from(said, 'latin1'))
  }
  return whole ? bytes : pack(parts)
}

const two = (n: number): string => String(n).padStart(2, '0')

/** 2022-06-08, 2022-06-08 15:00, or 15:00 where a cell holds no more than a time of day. */
function dateText(date: Date): string {
  const [day, clock] = [date.toISOString().slice(0, 10), date]
  const time = `${two(clock.getUTCHours())}:${two(clock.getUTCMinutes())}`
  if (day <= '1900-01-01') return time
  return time === '00:00' ? day : `${day} ${time}`
}

/** What a cell says, as text. A formula is its own text: nothing is worked out, and no remembered result is believed. */
function cellText(value: Excel.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '#VALUE!' : dateText(value)
  if (typeof value !== 'object') return String(value)
  if ('formula' in value) return `=${value.formula}`
  if ('sharedFormula' in value) return `=${value.sharedFormula}`
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('error' in value) return value.error
  return 'text' in value ? String(value.text) : ''
}

async function load(bytes: Buffer): Promise<Excel.Worksheet> {
  const workbook = new Excel.Workbook()
  try {
    // Its types speak of an ArrayBuffer of old; it takes what Node has.
    await workbook.xlsx.load(bytes as unknown as Excel.Buffer, { ignoreNodes })
  } catch {
    // Whatever the reader stumbles over, it is the file that is no spreadsheet: nothing of ours was asked yet.
    return broken()
  }
  return workbook.worksheets[0] ?? broken()
}

/** Cells of the first sheet; a merged range has its text in every cell of it. */
export async function readXlsx(bytes: Buffer): Promise<string[][]> {
  if (bytes.length > 4 && bytes.readUInt32BE(0) === 0xd0cf11e0)
    refuseTable(
      null,
      'wrong-kind',
      'This is an old XLS file, or one with a password; save it as XLSX.',
    )
  const sheet = await load(completed(bytes))
  const rows: string[][] = []
  sheet.eachRow((row, line) => {
    const cells: string[] = []
    row.eachCell((cell, column) => {
      cells[column - 1] = cellText(cell.value)
    })
    rows[line - 1] = Array.from(cells, (text) => text ?? '')
  })
  return Array.from(rows, (row) => row ?? [])
}

import { limits, refuseTable } from './table'

const tags = /<((?:\w+:)?)(row|c)(?=[\s/>])([^>]*)>/g
const own = /\sr=["']([A-Z]{1,3})?(\d{1,7})["']/

export const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** 1 → A, 27 → AA */
function columnLetters(column: number): string {
  const rest = (column - 1) % 26
  const last = String.fromCharCode(65 + rest)
  return column > 26 ? columnLetters((column - 1 - rest) / 26) + last : last
}

/**
 * Rows and cells may leave out where they are: they then follow the one before. The reader wants it said, so it is
 * written into them here. Null: everything says where it is.
 */
export function withReferences(sheet: string): string | null {
  let [row, column, done] = [0, 0, 0]
  const said: string[] = []
  for (const { 1: prefix, 2: name, 3: attributes = '', index } of sheet.matchAll(tags)) {
    const [, letters, number] = own.exec(attributes) ?? []
    if (name === 'row') [row, column] = [number ? Number(number) : row + 1, 0]
    else column = letters ? columnNumber(letters) : column + 1
    if (number) continue
    if (said.length > limits.rows * limits.columns)
      refuseTable(null, 'too-large', 'The file has more cells than a table may have.')
    const reference = name === 'row' ? String(row) : `${columnLetters(column)}${row}`
    const at = index + 1 + prefix!.length + name!.length
    said.push(`${sheet.slice(done, at)} r="${reference}"`)
    done = at
  }
  return said.length > 0 ? said.join('') + sheet.slice(done) : null
}

import { fold } from '@roundtable/domain'
import { limits, type TableProblem, type TableRow } from './table'

/** A column that a table may have. */
export interface TableColumn<Key extends string = string> {
  readonly key: Key
  /** Its heading; the English one stands in templates, all of them are understood, and so is the key. */
  readonly heading: { readonly en: string; readonly fr: string; readonly ar: string }
  /** What a cell holds, for the notes of the template. */
  readonly note: string
  /** Offered as a list in the template; other spellings may be understood as well. */
  readonly choices?: readonly string[]
}

/**
 * What a line says: a column that is absent, or whose cell is empty, is not in it and leaves things as they are; null is
 * a cell with a hyphen alone, which takes away what was there.
 */
export interface TableLine<Key extends string> {
  readonly line: number
  readonly cells: Readonly<Partial<Record<Key, string | null>>>
}

export type TableLines<Key extends string> =
  | {
      readonly ok: true
      readonly lines: readonly TableLine<Key>[]
      readonly columns: readonly Key[]
    }
  | { readonly ok: false; readonly problems: readonly TableProblem[] }

/** Reading a heading: case, accents, hyphens and an asterisk behind it do not matter. */
const headingKey = (text: string): string => fold(text).replace(/ ?\*$/, '')

const headingsOf = <Key extends string>(
  columns: readonly TableColumn<Key>[],
): ReadonlyMap<string, Key> =>
  new Map(
    columns.flatMap(({ key, heading }) =>
      [key, ...Object.values(heading)].map((text): [string, Key] => [headingKey(text), key]),
    ),
  )

type Head<Key> = readonly (Key | null)[]

function readHead<Key extends string>(
  columns: readonly TableColumn<Key>[],
  { line, cells }: TableRow,
): { head: Head<Key>; problems: TableProblem[] } {
  const headings = headingsOf(columns)
  const problems: TableProblem[] = []
  const head: (Key | null)[] = []
  for (const cell of cells) {
    const key = headings.get(headingKey(cell)) ?? null
    const said = cell.slice(0, 60)
    if (key === null && cell !== '')
      problems.push({ line, code: 'unknown-column', detail: `There is no column “${said}”.`, said })
    if (key !== null && head.includes(key))
      problems.push({
        line,
        column: key,
        code: 'named-twice',
        detail: `The column “${said}” is there twice.`,
        said,
      })
    head.push(key)
  }
  return { head, problems }
}

const noTable = (detail: string): TableProblem => ({ line: 1, code: 'not-a-table', detail })

/** Reads rows against the columns of an import: the first row is the head. */
export function toLines<Key extends string>(
  columns: readonly TableColumn<Key>[],
  [first, ...rows]: readonly TableRow[],
): TableLines<Key> {
  if (!first) return { ok: false, problems: [noTable('The table is empty.')] }
  const { head, problems } = readHead(columns, first)
  const lines = rows.map(({ line, cells }) => {
    const stray = cells.findIndex((cell, i) => cell !== '' && (head[i] ?? null) === null)
    if (stray >= 0 && problems.length < limits.columns)
      problems.push({
        line,
        code: 'no-heading',
        detail: `Cell ${stray + 1} stands under no heading.`,
        said: String(stray + 1),
      })
    return { line, cells: toCells(head, cells) }
  })
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    lines,
    columns: head.filter((key): key is Key & NonNullable<Key> => key !== null),
  }
}

const toCells = <Key extends string>(
  head: Head<Key>,
  cells: readonly string[],
): TableLine<Key>['cells'] =>
  Object.fromEntries(
    head.flatMap((key, i) => {
      const cell = cells[i] ?? ''
      return key === null || cell === '' ? [] : [[key, cell === '-' ? null : cell]]
    }),
  ) as TableLine<Key>['cells']

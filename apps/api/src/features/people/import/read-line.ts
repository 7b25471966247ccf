import type { Organisation } from '@roundtable/contracts'
import type { TableProblem } from '../../../platform/files/table'
import type { TableLine } from '../../../platform/files/table-columns'
import type { GivenFields } from '../check-person'
import type { PeopleColumn } from './columns'
import { meaning } from './words'

/** What a line says of a person, before anybody knows whom it is about. */
export interface LineFacts {
  readonly line: number
  readonly reference?: string
  /** Name of whom the person speaks for. */
  readonly organisation?: string
  readonly membership?: Organisation['membership']
  readonly given: GivenFields
  /** Null: no high-level status any more. */
  readonly highLevel?: { function?: string; from?: string; until?: string | null } | null
  /** Null: no focal point any more. */
  readonly focalPoint?: { name?: string; email?: string; phone?: string } | null
}

type Cells = TableLine<PeopleColumn>['cells']

/** Columns that are texts; a hyphen empties them. */
const texts = ['honorific', 'function', 'email', 'phone', 'notes'] as const
/** Columns without which a person would be none: a hyphen is a mistake. */
const needed = ['reference', 'name', 'organisation', 'group', 'presence', 'rank'] as const

/** What is written, one word of ours each, and what a wrong word is told. */
const wordColumns = [
  ['group', 'stakeholder group'],
  ['rank', 'protocol rank'],
  ['presence', 'presence: on-site or remote'],
  ['country', 'country'],
  ['languagesSpoken', 'list of languages such as en, fr'],
  ['languagesUnderstood', 'list of languages such as en, fr'],
  ['membership', 'membership: member-state or sector-member'],
] as const

type WordColumn = (typeof wordColumns)[number][0]

/** A hyphen: no country, no languages, no membership. */
const nothing = { country: null, languagesSpoken: [], languagesUnderstood: [], membership: null }

function wordOf(column: WordColumn, cell: string | null): unknown {
  if (cell === null) return column in nothing ? nothing[column as keyof typeof nothing] : undefined
  const kind = column.startsWith('languages') ? 'languages' : column
  return meaning[kind as keyof typeof meaning](cell)
}

function readWords(
  cells: Cells,
  wrong: (column: PeopleColumn, code: string, detail: string, said: string) => void,
) {
  const words: Partial<Record<WordColumn, unknown>> = {}
  for (const [column, what] of wordColumns) {
    const cell = cells[column]
    if (cell === undefined) continue
    const word = wordOf(column, cell)
    if (word !== undefined) words[column] = word
    else if (cell !== null) {
      const said = cell.slice(0, 60)
      wrong(column, 'unknown-word', `“${said}” is no ${what}.`, said)
    }
  }
  return words
}

const defined = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>

/** Cells that belong together; undefined: the line says nothing of it. */
function together<T extends object>(
  parts: T,
  first: string | null | undefined,
): T | null | undefined {
  if (first === null) return null
  return Object.keys(defined(parts)).length > 0 ? (defined(parts) as T) : undefined
}

/** Reads one line; problems are told, and what is wrong is left out of the facts. */
export function readLine(
  { line, cells }: TableLine<PeopleColumn>,
  tell: (problem: TableProblem) => void,
): LineFacts {
  const wrong = (column: PeopleColumn, code: string, detail: string, said?: string) =>
    tell({ line, column, code, detail, ...(said !== undefined && { said }) })
  for (const column of needed)
    if (cells[column] === null)
      wrong(column, 'required', 'This cannot be taken away from a person.')
  const { membership, ...words } = readWords(cells, wrong)
  const plain = texts.map((column) => [column, cells[column] === null ? '' : cells[column]])
  const { highLevelFunction, highLevelFrom, highLevelUntil } = cells
  const { focalPointName, focalPointEmail, focalPointPhone } = cells
  const highLevel = together(
    {
      function: highLevelFunction ?? undefined,
      from: highLevelFrom ?? undefined,
      until: highLevelUntil,
    },
    highLevelFunction,
  )
  const focalPoint = together(
    {
      name: focalPointName ?? undefined,
      email: focalPointEmail === null ? '' : focalPointEmail,
      phone: focalPointPhone === null ? '' : focalPointPhone,
    },
    focalPointName,
  )
  const facts = {
    reference: cells.reference ?? undefined,
    organisation: cells.organisation ?? undefined,
    membership: membership as LineFacts['membership'],
    highLevel,
    focalPoint,
  }
  const given = {
    name: cells.name ?? undefined,
    timeZone: cells.timeZone,
    ...Object.fromEntries(plain),
    ...words,
  }
  return { line, ...defined(facts), given: defined(given) } as LineFacts
}

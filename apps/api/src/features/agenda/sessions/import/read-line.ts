import { roleKind, sessionChange, type Text } from '@roundtable/contracts'
import type { TableProblem } from '../../../../platform/files/table'
import type { TableLine } from '../../../../platform/files/table-columns'
import type { SessionFields } from '../session-fields'
import type { SessionColumn } from './columns'
import type { KnownPeople } from './known-people'
import { nothing, understood, type meanings, type SimpleColumn } from './words'

type RoleKind = SessionFields['roles'][number]['role']

/** What a line says of a session: fields as they shall be, languages of the title, and who holds which kind of role. */
export interface LineFacts {
  readonly line: number
  readonly code: string
  readonly fields: Partial<SessionFields>
  /** Null: without a title in this language. */
  readonly title: Readonly<Partial<Record<keyof Text, string | null>>>
  readonly people: ReadonlyMap<RoleKind, readonly string[]>
}

const titleColumns = {
  en: 'titleEn',
  fr: 'titleFr',
  ar: 'titleAr',
  es: 'titleEs',
  ru: 'titleRu',
  zh: 'titleZh',
} as const satisfies Record<keyof Text, SessionColumn>

/** Where the values of a line come from. */
export interface Dictionary {
  readonly meanings: ReturnType<typeof meanings>
  readonly people: KnownPeople
}

type Say = (problem: TableProblem) => void

/** Reads one line; whatever cannot be understood is said. Null: it does not even say which session it is about. */
export function readLine(
  { line, cells }: TableLine<SessionColumn>,
  dictionary: Dictionary,
  say: Say,
): LineFacts | null {
  const wrong: Wrong = (column, code, detail, said) =>
    say({ line, column, code, detail, ...(said !== undefined && { said }) })
  const code = cells.code
  if (!code) {
    wrong('code', 'required', 'The session has no code.')
    return null
  }
  if (cells.titleEn === null) wrong('titleEn', 'required', 'Every session has an English title.')
  return {
    line,
    code,
    fields: readFields(cells, dictionary, wrong),
    title: Object.fromEntries(
      Object.entries(titleColumns).flatMap(([language, column]) =>
        column in cells ? [[language, cells[column]]] : [],
      ),
    ),
    people: readPeople(cells, dictionary, wrong),
  }
}

type Cells = TableLine<SessionColumn>['cells']
type Wrong = (column: SessionColumn, code: string, detail: string, said?: string) => void

function readFields(cells: Cells, { meanings: read }: Dictionary, wrong: Wrong) {
  const fields: Partial<Record<SimpleColumn, unknown>> = {}
  for (const column of Object.keys(read) as SimpleColumn[]) {
    const cell = cells[column]
    if (cell === undefined) continue
    const value =
      cell === null
        ? (nothing as Partial<Record<SimpleColumn, unknown>>)[column]
        : read[column](cell)
    // The contract of the field has the last word: 18 is no goal, and a session of no minutes none.
    const fits = sessionChange.shape.fields.shape[column].safeParse(value)
    if (value === undefined || !fits.success)
      wrong(
        column,
        cell === null ? 'required' : 'not-understood',
        understood[column],
        cell?.slice(0, 60),
      )
    else fields[column] = fits.data
  }
  return fields as Partial<SessionFields>
}

function readPeople(cells: Cells, { people }: Dictionary, wrong: Wrong) {
  const holders = new Map<RoleKind, string[]>()
  const seen = new Set<string>()
  for (const kind of roleKind.options) {
    const cell = cells[kind]
    if (cell === undefined) continue
    const ids: string[] = []
    for (const { said, found } of people.read(cell ?? '')) {
      if (!('id' in found)) wrong(kind, found.code, notFound[found.code](said), said)
      else if (seen.has(found.id)) wrong(kind, 'named-twice', `“${said}” is named twice.`, said)
      else {
        seen.add(found.id)
        ids.push(found.id)
      }
    }
    holders.set(kind, ids)
  }
  return holders
}

const notFound = {
  'unknown-person': (said: string) =>
    `There is no “${said}”; write the reference, or the name and in brackets the organisation.`,
  'ambiguous-person': (said: string) => `There are several called “${said}”; write the reference.`,
} as const

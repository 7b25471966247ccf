import { instantsAt } from '@roundtable/domain'
import { CsvError, parse } from 'csv-parse/sync'
import type { Period } from './expand-event'
import {
  limits,
  refuseFile,
  UnreadableFile,
  wordsOf,
  type FileContent,
  type FileEvent,
  type FileOccurrence,
  type FileProblem,
  type PassedOver,
} from './reading'

const columns = [
  'uid',
  'start',
  'end',
  'title',
  'room',
  'category',
  'body',
  'parent',
  'description',
  'status',
] as const
type Column = (typeof columns)[number]
const needed: readonly Column[] = ['uid', 'start', 'end', 'title']

interface Row {
  readonly line: number
  /** What stands beyond the last column: nobody can say what it means. Null: nothing. */
  readonly surplus: string | null
  readonly cells: Readonly<Record<Column, string>>
}

/** What stands between the columns: the one of these that the head has most of. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r\n|\n|\r/, 1)
  const count = (sign: string): number => head.split(sign).length
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

interface Line {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

function parseLines(text: string): Line[] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: limits.lineLength,
    }) as unknown as Line[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error['lines']) || null
    return refuseFile(
      line,
      'bad-row',
      'The row cannot be read: its quotes or its length are wrong.',
    )
  }
}

/** Position of each column; a name that is not known, or comes twice, is a mistake in the head. */
function readHead({ record }: Line): Map<Column, number> {
  const head = new Map<Column, number>()
  for (const [place, cell] of record.entries()) {
    const name = columns.find((column) => column === cell.toLowerCase())
    if (!name) return refuseFile(1, 'unknown-column', `There is no column “${wordsOf(cell)}”.`)
    if (head.has(name)) refuseFile(1, 'unknown-column', `The column ${name} is there twice.`)
    head.set(name, place)
  }
  const missing = needed.filter((name) => !head.has(name))
  if (missing.length > 0)
    refuseFile(1, 'missing-column', `The head lacks the column ${missing.join(', ')}.`)
  return head
}

/** Rows with the line at which each begins; quoted cells may hold line breaks. */
function readRows(text: string): Row[] {
  const [first, ...lines] = parseLines(text)
  if (!first) return refuseFile(1, 'not-a-table', 'The table is empty.')
  const head = readHead(first)
  if (lines.length > limits.events)
    refuseFile(limits.events + 2, 'too-many', `The table has more than ${limits.events} rows.`)
  return lines.map(({ record, info }) => ({
    line: info.lines - record.join('').split('\n').length + 1,
    surplus: record.slice(first.record.length).find((cell) => cell !== '') ?? null,
    cells: Object.fromEntries(
      columns.map((name) => [name, record[head.get(name) ?? -1] ?? '']),
    ) as Row['cells'],
  }))
}

const withOffset = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/
const onTheWall = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)$/

/** A time of a row as an instant; one without offset is meant in the event's own zone. */
function timeOf(line: number, cell: string, timeZone: string): Date {
  const wall = onTheWall.exec(cell)
  if (wall) {
    const [instant, another] = instantsAt(`${wall[1]}T${wall[2]}`, timeZone)
    if (instant !== undefined && another === undefined) return new Date(instant)
    if (another !== undefined)
      return refuseFile(
        line,
        'ambiguous-time',
        `${cell} exists twice in ${timeZone}: add an offset.`,
      )
    if (instantsAt(`${wall[1]}T${wall[2]}`, 'UTC').length > 0)
      return refuseFile(line, 'nonexistent-time', `${cell} does not exist in ${timeZone}.`)
  }
  const isTime = withOffset.test(cell) && instantsAt(cell.slice(0, 10) + 'T00:00', 'UTC').length > 0
  const instant = new Date(isTime ? cell.replace(' ', 'T') : NaN)
  return Number.isNaN(instant.getTime())
    ? refuseFile(line, 'bad-time', `“${wordsOf(cell)}” is no time such as 2022-06-08 15:00.`)
    : instant
}

const statuses = /^(|confirmed|tentative|cancelled|canceled)$/i

function eventOf({ line, cells }: Row): FileEvent {
  const { uid, title, room, category, body, parent, description, status } = cells
  if (uid === '') refuseFile(line, 'uid-missing', 'The row has no uid.')
  if (uid.length > limits.words) refuseFile(line, 'bad-row', 'The uid is too long.')
  if (title === '') refuseFile(line, 'title-missing', 'The row has no title.')
  if (!statuses.test(status))
    refuseFile(line, 'bad-status', `“${wordsOf(status)}” is neither confirmed nor cancelled.`)
  const described = /\bparent body:\s*([^\n]+)/i.exec(description.slice(0, 5_000))?.[1] ?? ''
  return {
    line,
    uid,
    title: wordsOf(title),
    roomName: wordsOf(room),
    category: wordsOf(category).toUpperCase(),
    parentUid: null,
    parentWords: wordsOf(parent || described),
    bodyWords: wordsOf(body),
    cancelled: /^cancell?ed$/i.test(status),
  }
}

/** One meeting a row. */
class Timetable implements FileContent {
  readonly events: FileEvent[] = []
  readonly occurrences: FileOccurrence[] = []
  readonly passedOver: PassedOver[] = []
  private readonly lines = new Map<string, number>()

  constructor(
    private readonly timeZone: string,
    private readonly period: Period,
  ) {}

  take(row: Row): void {
    const { line, cells, surplus } = row
    if (surplus !== null)
      refuseFile(
        line,
        'bad-row',
        `“${wordsOf(surplus)}” stands beyond the last column: a cell before it may lack its quotes.`,
      )
    const event = eventOf(row)
    const start = timeOf(line, cells.start, this.timeZone)
    const end = timeOf(line, cells.end, this.timeZone)
    if (end < start) refuseFile(line, 'bad-time', 'It ends before it starts.')
    const before = this.lines.get(event.uid)
    if (before !== undefined)
      refuseFile(line, 'duplicate-uid', `The uid is that of line ${before}, too.`)
    this.lines.set(event.uid, line)
    this.add(event, start, end)
  }

  private add(event: FileEvent, start: Date, end: Date): void {
    const { uid, title } = event
    const { from, to } = this.period
    if (start >= to || end <= from)
      return void this.passedOver.push({ uid, title, reason: 'outside-period' })
    if (end <= start) return void this.passedOver.push({ uid, title, reason: 'no-length' })
    const place = this.events.push(event) - 1
    this.occurrences.push({
      event: place,
      instance: null,
      start: start.toISOString(),
      end: end.toISOString(),
    })
  }
}

/** All that a table says of the period. Throws `UnreadableFile` with every problem found. */
export function readTable(text: string, timeZone: string, period: Period): FileContent {
  const problems: FileProblem[] = []
  const timetable = new Timetable(timeZone, period)
  for (const row of readRows(text)) {
    if (problems.length >= limits.problems) break
    try {
      timetable.take(row)
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new UnreadableFile(problems)
  const { events, occurrences, passedOver } = timetable
  return { events, occurrences, passedOver }
}

import { isField, isWindow, type DiffLine, type ItemStep, type Step } from './audit-diff'
import { own } from './own'

/** How values are said in the reader's language. */
export interface DiffWords {
  /** A field, and the one that it stands in: Expected audience. One that has no words keeps its own, set apart. */
  readonly field: (name: string, outer: string) => string
  /** A word that a field can hold: confirmed; undefined: it is somebody's own words. */
  readonly word: (field: string, value: string) => string | undefined
  readonly language: (code: string) => string
  readonly country: (code: string) => string
  readonly figure: (value: number) => string
  readonly minutes: (value: number) => string
  readonly yesOrNo: (value: boolean) => string
  readonly moment: (instant: string) => string
  readonly date: (day: string) => string
  readonly stretch: (start: string, end: string) => string
  readonly row: (parts: readonly string[]) => string
  /** What is called nothing any more. */
  readonly gone: (id: string) => string
}

/** One row of the table: null where there is nothing. */
export interface ToldLine {
  /** People · Amina Diallo · Reply. Names stand by themselves, for they may be of another script. */
  readonly field: readonly string[]
  readonly before: string | null
  readonly after: string | null
}

/** Fields around others that say it all. */
const around = new Set(['placement', 'details', 'length', 'changes'])

const inLanguages = new Set(['title', 'summary', 'name', 'textStates'])
const ofLanguages = new Set([
  'languages',
  'language',
  'languagesSpoken',
  'languagesUnderstood',
  'floorLanguages',
  'interpretation',
])
const ofMinutes = new Set([
  'minutes',
  'minutesEach',
  'setUp',
  'teardown',
  'turnaround',
  // Of a person in a session.
  'from',
  'to',
])

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/
const day = /^\d{4}-\d\d-\d\d$/

type Names = Readonly<Record<string, string>>

/** A line of the table in words; ids by the names of what stands behind them. */
export const tellLine = (line: DiffLine, names: Names, words: DiffWords): ToldLine => {
  const field = lastField(line.path)
  const told = (value: unknown): string | null =>
    value === undefined ? null : valueOf(field, value, names, words)
  return {
    field: pathOf(line.path, names, words),
    before: told(line.before),
    after: told(line.after),
  }
}

/** What kind of value it is, is told by the last field that is no language. */
function lastField(path: readonly Step[]): string {
  const fields = path.filter(isField).map(({ field }) => field)
  const [last = '', outer = ''] = fields.toReversed()
  return inLanguages.has(outer) || last === 'order' ? outer : last
}

function pathOf(path: readonly Step[], names: Names, words: DiffWords): string[] {
  const said: string[] = []
  path.forEach((step, index) => {
    const [outer, next] = [path[index - 1], path[index + 1]]
    const within = lastField(path.slice(0, index))
    if (!isField(step)) said.push(itemOf(step, within, names, words))
    else if (isField(outer) && inLanguages.has(outer.field))
      said[said.length - 1] = words.row([said.at(-1)!, words.language(step.field)])
    else if (next === undefined || !around.has(step.field))
      said.push(words.field(step.field, within))
  })
  return said
}

function itemOf({ item, called }: ItemStep, list: string, names: Names, words: DiffWords): string {
  if (typeof item === 'number') return words.figure(item)
  const known = item.split(' ').map((id) => own(names, id))
  if (known.every((name) => name !== undefined)) return known.join(' – ')
  return words.word(list, item) ?? called ?? textOf(list, item, names, words)
}

function valueOf(field: string, value: unknown, names: Names, words: DiffWords): string {
  if (Array.isArray(value)) return words.row(value.map((one) => valueOf(field, one, names, words)))
  if (isWindow(value)) return words.stretch(value.start, value.end)
  if (typeof value === 'boolean') return words.yesOrNo(value)
  if (typeof value === 'number')
    return ofMinutes.has(field) ? words.minutes(value) : words.figure(value)
  return typeof value === 'string' ? textOf(field, value, names, words) : JSON.stringify(value)
}

function textOf(field: string, value: string, names: Names, words: DiffWords): string {
  const name = own(names, value)
  if (name !== undefined) return name
  if (uuid.test(value)) return words.gone(value)
  if (ofLanguages.has(field)) return words.language(value)
  if (field === 'country') return words.country(value)
  if (instant.test(value)) return words.moment(value)
  if (day.test(value)) return words.date(value)
  return words.word(field, value) ?? value
}

import { randomUUID } from 'node:crypto'
import { clockOf, type ImportedLine, type SessionRecord } from '@roundtable/contracts'
import type { TableProblem } from '../../../../platform/files/table'
import type { TableLine } from '../../../../platform/files/table-columns'
import type { Agenda } from '../../load-agenda'
import { namesOf } from '../../names'
import { reasons } from '../../sentences'
import { complaints } from '../check-session'
import { judge, type Edit, type Judgement } from '../judge-sessions'
import { unplaced } from '../new-session'
import { changedFields, fieldNames, fieldsOf, type FieldName } from '../session-fields'
import type { SessionColumn } from './columns'
import { fieldsAfter, fieldsOfNew, missing } from './fields-after'
import { KnownPeople, type Beside } from './known-people'
import { readLine, type Dictionary, type LineFacts } from './read-line'
import { lineChanges, toTableLine } from './table-line'
import { meanings } from './words'

/** Everything that lines are read against. */
export interface ImportWorld {
  readonly agenda: Agenda
  readonly records: readonly SessionRecord[]
  readonly beside: Beside
  readonly by: Pick<SessionRecord, 'changedBy' | 'changedAt'>
}

/** A session that is new or changes, with the line that says so. */
export interface ImportEdit extends Edit {
  readonly line: number
  readonly changed: readonly FieldName[]
}

/** More sessions than any event has; each is written under the plan's lock. */
const most = 1_000

/** Decides line by line what a table would do; the database is not asked, and nothing is stored. */
class Planning {
  readonly problems: TableProblem[] = []
  readonly edits: ImportEdit[] = []
  readonly lines: ImportedLine[] = []
  private readonly dictionary: Dictionary
  private readonly byCode: ReadonlyMap<string, SessionRecord>
  private readonly lineOf = new Map<string, number>()

  constructor(private readonly world: ImportWorld) {
    this.dictionary = {
      meanings: meanings(world.agenda.focusAreas),
      people: new KnownPeople(world.agenda.people, world.beside),
    }
    this.byCode = new Map(world.records.map((record) => [record.code.toLowerCase(), record]))
  }

  take(line: TableLine<SessionColumn>): void {
    const before = this.problems.length
    const facts = readLine(line, this.dictionary, (problem) => this.problems.push(problem))
    if (!facts || this.problems.length > before) return
    const code = facts.code.toLowerCase()
    const twice = this.lineOf.get(code)
    if (twice !== undefined)
      return this.wrong(
        facts,
        'code',
        'same-session-twice',
        `This is the session of line ${twice}, too.`,
        String(twice),
      )
    this.lineOf.set(code, facts.line)
    this.decide(facts, this.byCode.get(code) ?? null)
  }

  private wrong(
    { line }: LineFacts,
    column: SessionColumn,
    code: string,
    detail: string,
    said?: string,
  ): void {
    this.problems.push({ line, column, code, detail, ...(said !== undefined && { said }) })
  }

  private decide(facts: LineFacts, before: SessionRecord | null): void {
    const lacks = before ? [] : missing(facts)
    for (const column of lacks)
      this.wrong(facts, column, 'required', `${facts.code} is new: this is needed.`, facts.code)
    if (lacks.length > 0) return
    const { by, agenda } = this.world
    const clock = clockOf(agenda.event)
    const fields = before ? fieldsAfter(clock, fieldsOf(before), facts) : fieldsOfNew(clock, facts)
    const changed = before ? changedFields(fieldsOf(before), fields) : fieldNames
    const after = before
      ? { ...before, ...fields, ...(changed.length > 0 && { ...by, version: before.version + 1 }) }
      : unplaced(randomUUID(), fields, by)
    const misfits = complaints({ before, after }, changed, agenda)
    for (const { pointer, code, detail, said } of misfits)
      this.wrong(facts, columnOf(pointer, after), code, detail ?? 'This does not fit.', said)
    if (misfits.length === 0) this.keep(facts.line, { before, after, changed })
  }

  private keep(line: number, edit: Omit<ImportEdit, 'line'>): void {
    const { before, after, changed } = edit
    if (changed.length > 0) this.edits.push({ ...edit, line })
    const { people } = this.dictionary
    const then = before && toTableLine(fieldsOf(before), people)
    this.lines.push({
      line,
      action: before ? (changed.length > 0 ? 'update' : 'same') : 'create',
      name: `${after.code} ${after.title.en}`,
      changes: lineChanges(then, toTableLine(fieldsOf(after), people)),
    })
  }
}

/** The column that a place in a session's fields is written in. */
function columnOf(pointer: string, { roles, format }: SessionRecord): SessionColumn {
  const [, , field = '', part = ''] = pointer.split('/')
  if (field === 'title') return `title${part[0]?.toUpperCase()}${part.slice(1)}` as SessionColumn
  // Whoever is missing has the floor in an item.
  if (field === 'roles' && part === '') return format === 'signing' ? 'signatory' : 'speaker'
  if (field === 'roles') return roles[Number(part)]?.role ?? 'panellist'
  // Items and details stay as they are; what they do not fit is the format.
  return field === 'items' || field === 'details' ? 'format' : (field as SessionColumn)
}

export interface ImportPlan {
  readonly problems: readonly TableProblem[]
  readonly edits: readonly ImportEdit[]
  readonly lines: readonly ImportedLine[]
  readonly judgement: Judgement | null
}

/** What a table would do to these sessions, or what is wrong with it; clashes are judged for the table as a whole. */
export function planImport(
  lines: readonly TableLine<SessionColumn>[],
  world: ImportWorld,
  now: number,
): ImportPlan {
  if (lines.length > most) {
    const detail = `A table holds at most ${most} sessions.`
    return { problems: [{ line: null, code: 'too-many-lines', detail }], ...nothingDone }
  }
  const planning = new Planning(world)
  for (const line of lines) planning.take(line)
  const { problems, edits, lines: told } = planning
  if (problems.length > 0 || edits.length === 0) return { ...nothingDone, problems, lines: told }
  const judgement = judge(world.agenda, edits, now)
  return { problems: clashes(edits, judgement), edits, lines: told, judgement }
}

const nothingDone = { edits: [], lines: [], judgement: null }

/** New clashes, each at the lines whose sessions it is about. */
function clashes(edits: readonly ImportEdit[], { agenda, refused }: Judgement): TableProblem[] {
  const names = namesOf(agenda)
  return refused.flatMap((finding) => {
    const guilty = edits.filter(({ after }) => finding.sessions.includes(after.id))
    const detail = `This would make a clash: ${reasons([finding], names)}.`
    const lines = guilty.length > 0 ? guilty.map(({ line }) => line) : [null]
    return lines.map((line) => ({ line, code: finding.code, detail }))
  })
}

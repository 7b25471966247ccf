import { randomUUID } from 'node:crypto'
import type { ImportAnswer, ImportedLine } from '@roundtable/contracts'
import { importAnswer } from '../../../platform/files/import-answer'
import type { TableProblem } from '../../../platform/files/table'
import type { TableLine } from '../../../platform/files/table-columns'
import type { Surroundings } from '../check-person'
import { newcomer, personAfter, type Hand } from '../person-after'
import { changedFields } from '../tell-person'
import type { WholePerson } from '../whole-person'
import type { PeopleColumn } from './columns'
import { isCalled, membershipProblem, Organisations, type Organisation } from './find-organisation'
import { People, type Known } from './find-person'
import { fieldProblems, givenFields } from './given-fields'
import type { ImportEdit } from './import-edit'
import { readLine, type LineFacts } from './read-line'
import { toldLine } from './told-line'

/** Everything that lines are read against. */
export interface ImportWorld {
  readonly people: readonly WholePerson[]
  readonly organisations: readonly Organisation[]
  readonly around: Surroundings
  readonly hand: Hand
}

export interface ImportPlan {
  readonly problems: readonly TableProblem[]
  readonly organisations: readonly Organisation[]
  readonly edits: readonly ImportEdit[]
  readonly answer: ImportAnswer
}

/** Whom a line is about, as they stand; `known` is null for somebody new. */
interface Subject {
  readonly known: Known | null
  readonly organisation: Organisation
}

/** Decides line by line what a table would do; the database is not asked, and nothing is stored. */
class Planning {
  readonly problems: TableProblem[] = []
  readonly edits: ImportEdit[] = []
  readonly lines: ImportedLine[] = []
  readonly organisations: Organisations
  private readonly people: People
  private readonly byId: ReadonlyMap<string, WholePerson>
  private readonly organisationOf: ReadonlyMap<string, Organisation>
  private readonly lineOf = new Map<string, number>()

  constructor(private readonly world: ImportWorld) {
    const organisationOf = new Map(world.organisations.map((o) => [o.id, o]))
    this.organisationOf = organisationOf
    this.organisations = new Organisations(world.organisations, randomUUID)
    this.byId = new Map(world.people.map((person) => [person.id, person]))
    this.people = new People(
      world.people.map(({ id, reference, fields }) => ({
        id,
        reference,
        name: fields.name,
        country: fields.country,
        organisation: organisationOf.get(fields.organisationId)!,
      })),
    )
  }

  take(line: TableLine<PeopleColumn>): void {
    const before = this.problems.length
    const facts = readLine(line, (problem) => this.problems.push(problem))
    if (this.problems.length > before) return
    const subject = this.subjectOf(facts)
    if (subject) this.decide(facts, subject)
  }

  private wrong(
    line: number,
    column: PeopleColumn,
    code: string,
    detail: string,
    said?: string,
  ): null {
    this.problems.push({ line, column, code, detail, ...(said !== undefined && { said }) })
    return null
  }

  /** Null: it was told what the line lacks. */
  private subjectOf(facts: LineFacts): Subject | null {
    const { line, given } = facts
    const known = this.people.find(facts)
    if (known === 'several') return this.wrong(line, 'name', 'ambiguous-person', severalPeople)
    const twice = known && this.lineOf.get(known.id)
    if (twice)
      return this.wrong(
        line,
        'name',
        'same-person-twice',
        `This is the person of line ${twice}, too.`,
        String(twice),
      )
    if (!known && given.name === undefined)
      return this.wrong(line, 'name', 'required', 'The person has no name.')
    const organisation = this.organisationFor(facts, known)
    return organisation && { known, organisation }
  }

  private organisationFor(facts: LineFacts, known: Known | null): Organisation | null {
    const { line, organisation: cell } = facts
    if (!known && cell === undefined)
      return this.wrong(
        line,
        'organisation',
        'required',
        'It is not said whom the person speaks for.',
      )
    const same = known && (cell === undefined || isCalled(known.organisation, cell))
    const found = same ? known.organisation : this.organisations.find(facts)
    const problems = 'problems' in found ? found.problems : [membershipProblem(facts, found)]
    this.problems.push(...problems.filter((problem) => problem !== null))
    return 'id' in found ? found : null
  }

  private decide(facts: LineFacts, { known, organisation }: Subject): void {
    const { line } = facts
    const person = (known && this.byId.get(known.id)) ?? null
    const before = person?.fields ?? newcomer(organisation)
    const given = givenFields(facts, before)
    const misfits = fieldProblems(line, given, before, this.world.around)
    if (misfits.length > 0) return void this.problems.push(...misfits)
    const after = personAfter(
      { ...given, organisationId: organisation.id },
      before,
      this.world.hand,
    )
    const reference = facts.reference ?? person?.reference ?? null
    const id = person?.id ?? randomUUID()
    this.keep(facts, { line, id, before: person, after, reference, organisation })
  }

  private keep(facts: LineFacts, edit: ImportEdit): void {
    const { line, id, before, after, reference, organisation } = edit
    const one = { id, reference, name: after.name, country: after.country, organisation }
    if (!before) this.people.remember(one)
    else if (reference !== null) this.people.refer(reference, one)
    this.lineOf.set(id, line)
    const isSame = before?.reference === reference && changedFields(edit).length === 0
    if (!isSame) this.edits.push(edit)
    const was = before && this.organisationOf.get(before.fields.organisationId)!
    this.lines.push(toldLine(facts, edit, was, isSame))
  }
}

const severalPeople =
  'Several people of this name speak for this organisation; a reference tells them apart.'

/** What a table would do to these people, or what is wrong with it. */
export function planImport(
  lines: readonly TableLine<PeopleColumn>[],
  world: ImportWorld,
): ImportPlan {
  const planning = new Planning(world)
  for (const line of lines) planning.take(line)
  return {
    problems: planning.problems,
    organisations: planning.organisations.added,
    edits: planning.edits,
    answer: importAnswer(planning.lines),
  }
}

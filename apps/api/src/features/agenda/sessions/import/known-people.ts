import type { Agenda } from '../../load-agenda'
import { fold } from '@roundtable/domain'

type Person = Agenda['people'][number]

/** What tables call people besides their name. */
export interface Beside {
  /** Somebody's own identifier, by person. */
  readonly references: ReadonlyMap<string, string>
  /** Short names of organisations. */
  readonly acronyms: ReadonlyMap<string, string>
}

export type FoundPerson =
  { readonly id: string } | { readonly code: 'unknown-person' | 'ambiguous-person' }

const separator = /[;\n؛]/
const nameAndOrganisation = /^([^(]+)\((.+)\)$/s

/** People as a cell names them: by reference, or by name and organisation. */
export class KnownPeople {
  private readonly byReference: ReadonlyMap<string, string>
  private readonly byName = new Map<string, Person[]>()
  private readonly byId: ReadonlyMap<string, Person>

  constructor(
    people: readonly Person[],
    private readonly beside: Beside,
  ) {
    this.byId = new Map(people.map((person) => [person.id, person]))
    this.byReference = new Map([...beside.references].map(([id, reference]) => [reference, id]))
    for (const person of people)
      for (const name of new Set([person.name, `${person.honorific} ${person.name}`].map(fold)))
        this.byName.set(name, [...(this.byName.get(name) ?? []), person])
  }

  /** The parts of a cell and whom each names. */
  readonly read = (cell: string): { readonly said: string; readonly found: FoundPerson }[] =>
    cell
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((said) => ({ said, found: this.find(said) }))

  private find(said: string): FoundPerson {
    const referred = this.byReference.get(said)
    if (referred !== undefined) return { id: referred }
    const [, name = said, organisation] = nameAndOrganisation.exec(said) ?? []
    const named = (this.byName.get(fold(name)) ?? []).filter(
      (person) => organisation === undefined || this.speaksFor(person, organisation),
    )
    const [one, another] = named
    if (another) return { code: 'ambiguous-person' }
    return one ? { id: one.id } : { code: 'unknown-person' }
  }

  private speaksFor({ organisation, organisationId }: Person, said: string): boolean {
    const names = [organisation, this.beside.acronyms.get(organisationId) ?? '']
    return names.some((name) => name !== '' && fold(name) === fold(said))
  }

  /** How a table names them, so that reading it again finds them. */
  write(ids: readonly string[]): string {
    return ids.map((id) => this.nameOf(id)).join('; ')
  }

  private nameOf(id: string): string {
    const person = this.byId.get(id)
    if (!person) return ''
    const said = `${person.name} (${person.organisation})`
    return 'id' in this.find(said) ? said : (this.beside.references.get(id) ?? said)
  }
}

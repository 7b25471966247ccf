import { fold } from '@roundtable/domain'
import type { Organisation } from './find-organisation'
import type { LineFacts } from './read-line'

/** Somebody a line may be about: known, or added by an earlier line. */
export interface Known {
  readonly id: string
  readonly reference: string | null
  readonly name: string
  readonly country: string | null
  readonly organisation: Organisation
}

const keysOf = ({ name, organisation }: Known): Set<string> =>
  new Set([organisation.name, organisation.acronym].filter(Boolean).map((o) => key(name, o)))
const key = (name: string, organisation: string): string => `${fold(organisation)}\n${fold(name)}`

/** Ministries of one name are told apart by their country; a person may speak for one from elsewhere. */
const isFrom = ({ country, organisation }: Known, said: string | null | undefined): boolean =>
  said === undefined ||
  organisation.stakeholderGroup !== 'government' ||
  country === said ||
  organisation.country === said

/** People by reference, else by name and organisation. */
export class People {
  private readonly byReference = new Map<string, Known>()
  private readonly byName = new Map<string, Known[]>()

  constructor(people: readonly Known[]) {
    for (const person of people) this.remember(person)
  }

  remember(person: Known): void {
    if (person.reference !== null) this.byReference.set(person.reference, person)
    for (const name of keysOf(person)) {
      const same = this.byName.get(name)
      if (same) same.push(person)
      else this.byName.set(name, [person])
    }
  }

  /** From now on this reference stands for this person. */
  refer(reference: string, person: Known): void {
    this.byReference.set(reference, person)
  }

  /** Somebody, nobody yet, or several. Who has a reference of their own is not meant by a line with another one. */
  find({ reference, organisation = '', given }: LineFacts): Known | null | 'several' {
    const referred = reference === undefined ? undefined : this.byReference.get(reference)
    if (referred) return referred
    const named = this.byName.get(key(given.name ?? '', organisation)) ?? []
    const [found, another] = named.filter(
      (person) =>
        (reference === undefined || person.reference === null) && isFrom(person, given.country),
    )
    return another ? 'several' : (found ?? null)
  }
}

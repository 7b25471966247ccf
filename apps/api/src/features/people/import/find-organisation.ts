import { fold } from '@roundtable/domain'
import type { TableProblem } from '../../../platform/files/table'
import type { OrganisationRow } from '../organisation.entity'
import type { PeopleColumn } from './columns'
import type { LineFacts } from './read-line'

export type Organisation = Pick<
  OrganisationRow,
  'id' | 'name' | 'acronym' | 'stakeholderGroup' | 'country' | 'membership'
>

/** An organisation, or what the line lacks to name one. */
export type Found = Organisation | { readonly problems: readonly TableProblem[] }

/** Does the cell call this organisation by its name? */
export const isCalled = ({ name, acronym }: Organisation, cell: string): boolean =>
  [name, acronym].some((word) => word !== '' && fold(word) === fold(cell))

/** A table adds organisations; what is recorded of one that is known is changed at the organisation itself. */
export const membershipProblem = (
  { line, membership }: LineFacts,
  organisation: Organisation,
): TableProblem | null =>
  membership === undefined || membership === organisation.membership
    ? null
    : {
        line,
        column: 'membership',
        code: 'other-membership',
        detail: `“${organisation.name}” is recorded as ${organisation.membership ?? 'no member'}; change that at the organisation itself.`,
        said: organisation.name,
      }

/**
 * Whom lines speak for, by name or acronym. Ministries of one name are told apart by their country; for everybody else
 * the name alone is enough, unless several bear it. One that nobody knows is added for the lines that follow.
 */
export class Organisations {
  readonly added: Organisation[] = []
  private readonly byName = new Map<string, Organisation[]>()

  constructor(
    known: readonly Organisation[],
    private readonly newId: () => string,
  ) {
    for (const organisation of known) this.remember(organisation)
  }

  /** For lines that name an organisation. */
  find({ line, organisation = '', membership, given }: LineFacts): Found {
    const named = this.byName.get(fold(organisation)) ?? []
    const { country } = given
    const fits = named.filter(
      (o) => country === undefined || o.country === country || o.stakeholderGroup !== 'government',
    )
    const exact = fits.filter((o) => country !== undefined && o.country === country)
    const [found, another] = exact.length > 0 ? exact : fits
    const problem = (column: PeopleColumn, code: string, detail: string): Found => ({
      problems: [{ line, column, code, detail, said: organisation }],
    })
    if (another)
      return problem(
        'organisation',
        'ambiguous-organisation',
        `There are several organisations called “${organisation}”; the country tells them apart.`,
      )
    if (!found) return this.add(line, organisation, membership ?? null, given)
    return found
  }

  private add(
    line: number,
    name: string,
    membership: Organisation['membership'],
    { group, country }: LineFacts['given'],
  ): Found {
    const missing = (['group', 'country'] as const).filter(
      (column) => ({ group, country })[column] === undefined,
    )
    if (group === undefined || country === undefined)
      return {
        problems: missing.map((column) => ({
          line,
          column,
          code: 'required',
          detail: `“${name}” is not known yet; to add it, its ${column} is needed.`,
          said: name,
        })),
      }
    const id = this.newId()
    const added = { id, name, acronym: '', stakeholderGroup: group, country, membership }
    this.added.push(added)
    this.remember(added)
    return added
  }

  private remember(organisation: Organisation): void {
    const keys = new Set([organisation.name, organisation.acronym].map(fold).filter(Boolean))
    for (const key of keys) this.byName.set(key, [...(this.byName.get(key) ?? []), organisation])
  }
}

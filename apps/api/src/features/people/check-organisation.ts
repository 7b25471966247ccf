import type { OrganisationChange, Problem } from '@roundtable/contracts'
import { countryOf } from '@roundtable/domain/countries'
import { IsNull, type EntityManager } from 'typeorm'
import type { Refusal } from '../../platform/http/problem'
import { OrganisationRow } from './organisation.entity'

type Errors = NonNullable<Problem['errors']>
export type OrganisationFields = OrganisationChange['fields']

/** What is wrong with an organisation as it would be. Name and country together tell one from the others. */
export async function organisationErrors(
  db: EntityManager,
  next: Pick<OrganisationRow, 'id' | 'name' | 'country'>,
): Promise<Errors> {
  const { id, name, country } = next
  if (country !== null && !countryOf(country))
    return [{ pointer: '/fields/country', code: 'unknown-country' }]
  const same = await db.findOneBy(OrganisationRow, { name, country: country ?? IsNull() })
  return same && same.id !== id ? [{ pointer: '/fields/name', code: 'taken' }] : []
}

export const organisationMisfit = (errors: Errors): Refusal => ({
  word: 'validation',
  detail: errors.some(({ code }) => code === 'taken')
    ? 'There is an organisation of this name in this country already. Nothing was changed.'
    : 'Something about this organisation does not fit. Nothing was changed.',
  errors,
})

/** Columns for the fields that are given. */
export const toColumns = ({ group, ...fields }: OrganisationFields): Partial<OrganisationRow> => ({
  ...fields,
  ...(group && { stakeholderGroup: group }),
})

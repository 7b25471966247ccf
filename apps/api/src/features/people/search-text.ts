import { fold, languages } from '@roundtable/domain'
import { countryOf } from '@roundtable/domain/countries'

/** What a person is found by. */
export interface Searched {
  readonly honorific: string
  readonly name: string
  readonly function: string
  readonly organisation: string
  readonly acronym?: string
  readonly country: string | null
}

/** The words of a person, folded: accents and capitals do not matter, and the country answers to its name in six languages. */
export function searchText(person: Searched): string {
  const country = countryOf(person.country ?? '')
  const words = [
    person.honorific,
    person.name,
    person.function,
    person.organisation,
    person.acronym ?? '',
    ...new Set(languages.map((language) => country?.name[language] ?? '')),
  ]
  return fold(words.join(' '))
}

/** Patterns for LIKE: every word that somebody looks for, wherever it stands. */
export const searchPatterns = (search: string): string[] =>
  fold(search)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)

import type { Language } from '../languages'
import { countryGroups, type CountryGroup, type WorldRegion } from '../themes'
import { groupRows, type Membership } from './groups'
import { arabic } from './names/arabic'
import { chinese } from './names/chinese'
import { english } from './names/english'
import { french } from './names/french'
import { russian } from './names/russian'
import { spanish } from './names/spanish'
import { regionOf, type Subregion } from './regions'
import { countryRows, type CountryCode, type CountryNames } from './rows'

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: CountryCode
  /** ISO 3166-1 alpha-3. */
  readonly iso3: string
  /** United Nations number. */
  readonly m49: number
  /** The letters ITU uses; null: none known. */
  readonly itu: string | null
  readonly region: WorldRegion
  readonly subregion: Subregion
  /** As in a list: without article. */
  readonly name: Readonly<Record<Language, string>>
  /** As in a sentence: with article, where the language has one. */
  readonly formalName: Readonly<Record<Language, string>>
  readonly groups: readonly Membership[]
}

const names: Readonly<Record<Language, CountryNames>> = {
  ar: arabic,
  zh: chinese,
  en: english,
  fr: french,
  ru: russian,
  es: spanish,
}

const inEveryLanguage = (code: CountryCode, which: 0 | 1): Record<Language, string> => ({
  ar: names.ar[code][which],
  zh: names.zh[code][which],
  en: names.en[code][which],
  fr: names.fr[code][which],
  ru: names.ru[code][which],
  es: names.es[code][which],
})

const membershipsOf = (code: CountryCode): Membership[] =>
  groupRows
    .filter((row) => row.countries.split(' ').includes(code))
    .map(({ countries: _, ...membership }) => membership)

/** Members and observers of the United Nations, Cook Islands and Niue, in the order of their codes. */
export const countries: readonly Country[] = countryRows.map(
  ([code, iso3, m49, itu, subregion]) => ({
    code,
    iso3,
    m49,
    itu,
    region: regionOf[subregion],
    subregion,
    name: inEveryLanguage(code, 0),
    formalName: inEveryLanguage(code, 1),
    groups: membershipsOf(code),
  }),
)

const byCode: ReadonlyMap<string, Country> = new Map(countries.map((c) => [c.code, c]))

/** By ISO 3166-1 alpha-2, in capitals. */
export const countryOf = (code: string): Country | undefined => byCode.get(code)

/** Was the country in the group on that day (YYYY-MM-DD)? The day of leaving is outside. */
export const inGroup = (country: Country, group: CountryGroup, date: string): boolean =>
  country.groups.some(
    (m) => m.group === group && (!m.from || m.from <= date) && (!m.to || date < m.to),
  )

/** The name in that language; a code nobody knows stays a code. */
export const countryName = (code: string, language: Language, formal = false): string =>
  byCode.get(code)?.[formal ? 'formalName' : 'name'][language] ?? code

/** Region and groups of a country on a day (YYYY-MM-DD), as coverage asks for them. */
export const countryFacts = (
  code: string,
  date: string,
): { region: WorldRegion; groups: readonly CountryGroup[] } | undefined => {
  const country = byCode.get(code)
  return (
    country && {
      region: country.region,
      groups: countryGroups.filter((group) => inGroup(country, group, date)),
    }
  )
}

import { describe, expect, it } from '@jest/globals'
import { fold } from '../fold'
import { languages } from '../languages'
import { type CountryGroup } from '../themes'
import { countries, countryFacts, countryName, countryOf, inGroup, type Country } from './countries'
import { groupRows } from './groups'

const members = (group: CountryGroup, date: string): Country[] =>
  countries.filter((c) => inGroup(c, group, date))

const every = (pick: (country: Country) => string[]): string[] => countries.flatMap(pick)

describe('countries', () => {
  it('are the 193 members and two observers of the United Nations, Cook Islands and Niue', () => {
    expect(countries).toHaveLength(193 + 2 + 2)
    for (const code of ['VA', 'PS', 'CK', 'NU', 'TR', 'CI'])
      expect(countryOf(code)?.code).toBe(code)
  })

  it('have codes of their own, in order', () => {
    const codes = countries.map((c) => c.code)
    expect(codes).toEqual([...new Set(codes)].sort())
    expect(codes.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([])
    expect(new Set(countries.map((c) => c.iso3)).size).toBe(countries.length)
    expect(new Set(countries.map((c) => c.m49)).size).toBe(countries.length)
    expect(countries.filter((c) => c.itu && !/^[A-Z]{1,3}$/.test(c.itu))).toEqual([])
  })

  it('have two names in each of the six languages, without footnote marks or stray spaces', () => {
    const all = every((c) => languages.flatMap((l) => [c.name[l], c.formalName[l]]))
    expect(all).toHaveLength(countries.length * 12)
    expect(all.filter((name) => !/^\S+( \S+)*$/u.test(name) || name.includes('*'))).toEqual([])
    expect(all.filter((name) => fold(name) === '')).toEqual([])
  })

  it('have short names without article, each of another', () => {
    const articles = /\((the|l'|les?|la|el|l[ao]s)\)/
    expect(every((c) => languages.map((l) => c.name[l])).filter((n) => articles.test(n))).toEqual(
      [],
    )
    for (const language of languages)
      expect(new Set(countries.map((c) => c.name[language])).size).toBe(countries.length)
  })

  it('lie in the five regions of the United Nations', () => {
    const count = (region: string) => countries.filter((c) => c.region === region).length
    expect(['africa', 'americas', 'asia', 'europe', 'oceania'].map(count)).toEqual([
      54, 35, 48, 44, 16,
    ])
  })

  it('tells everything about one', () => {
    expect(countryOf('CI')).toEqual({
      code: 'CI',
      iso3: 'CIV',
      m49: 384,
      itu: 'CTI',
      region: 'africa',
      subregion: 'sub-saharan-africa',
      name: {
        ar: 'كوت ديفوار',
        zh: '科特迪瓦',
        en: "Côte d'Ivoire",
        fr: "Côte d'Ivoire",
        ru: "Кот-д'Ивуар",
        es: "Côte d'Ivoire",
      },
      formalName: {
        ar: 'جمهورية كوت ديفوار',
        zh: '科特迪瓦共和国',
        en: "the Republic of Côte d'Ivoire",
        fr: "la République de Côte d'Ivoire",
        ru: "Республика Кот-д'Ивуар",
        es: "la República de Côte d'Ivoire",
      },
      groups: [],
    })
  })

  it('are named in the language asked for', () => {
    expect(countryName('RW', 'fr')).toBe('Rwanda')
    expect(countryName('RW', 'fr', true)).toBe('la République du Rwanda')
    expect(countryName('TR', 'en')).toBe('Türkiye')
    expect(countryName('TR', 'ru', true)).toBe('Турецкая Республика')
    expect(countryName('XX', 'en')).toBe('XX')
    expect(countryOf('XX')).toBeUndefined()
  })
})

describe('groups of countries (R24, R31)', () => {
  it.each([
    ['2022-06-07', 46],
    ['2023-12-12', 46],
    ['2023-12-13', 45],
    ['2023-12-14', 45],
    ['2024-12-12', 45],
    ['2024-12-13', 44],
    ['2024-12-14', 44],
  ])('count on %s %d least developed countries', (date, count) => {
    expect(members('LDC', date)).toHaveLength(count)
  })

  it('count 32 landlocked and 39 small island developing States', () => {
    expect(members('LLDC', '2022-06-07')).toHaveLength(32)
    expect(members('SIDS', '2022-06-07')).toHaveLength(39)
  })

  it('change for two States only, on the days they left', () => {
    expect(
      countries.flatMap(({ code, groups }) =>
        groups.filter((m) => m.from ?? m.to).map((m) => ({ code, ...m })),
      ),
    ).toEqual([
      { code: 'BT', group: 'LDC', to: '2023-12-13' },
      { code: 'ST', group: 'LDC', to: '2024-12-13' },
    ])
  })

  it('may overlap: Bhutan is landlocked too, São Tomé and Príncipe an island', () => {
    expect(countryFacts('BT', '2022-06-07')).toEqual({ region: 'asia', groups: ['LDC', 'LLDC'] })
    expect(countryFacts('BT', '2024-01-01')).toEqual({ region: 'asia', groups: ['LLDC'] })
    expect(countryFacts('ST', '2022-06-07')).toEqual({ region: 'africa', groups: ['LDC', 'SIDS'] })
    expect(countryFacts('RW', '2022-06-07')).toEqual({ region: 'africa', groups: ['LDC', 'LLDC'] })
    expect(countryFacts('FR', '2022-06-07')).toEqual({ region: 'europe', groups: [] })
    expect(countryFacts('XX', '2022-06-07')).toBeUndefined()
  })

  it('name only countries of the table, each once', () => {
    const named = groupRows.flatMap((row) =>
      row.countries.split(' ').map((code) => `${row.group} ${code}`),
    )
    expect(new Set(named).size).toBe(named.length)
    expect(named.filter((n) => !countryOf(n.split(' ')[1]!))).toEqual([])
  })

  it('begin on their first day', () => {
    const country: Country = {
      ...countryOf('FR')!,
      groups: [{ group: 'SIDS', from: '2022-06-08' }],
    }
    expect(inGroup(country, 'SIDS', '2022-06-07')).toBe(false)
    expect(inGroup(country, 'SIDS', '2022-06-08')).toBe(true)
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  coverage,
  type CountryLookup,
  type CoverageInput,
  type CoveredPerson,
  type CoveredSession,
  type Share,
} from './coverage'
import { languages } from './languages'
import { stakeholderGroups } from './stakeholder-groups'
import { countryGroups, regionalPriorities, sdgs, worldRegions } from './themes'

const lookup: CountryLookup = (code, date) => {
  if (code === 'RW') return { region: 'africa', groups: ['LDC', 'LLDC'] }
  if (code === 'BT')
    return { region: 'asia', groups: date < '2023-12-13' ? ['LDC', 'LLDC'] : ['LLDC'] }
  if (code === 'FR') return { region: 'europe', groups: [] }
  if (code === 'TV') return { region: 'oceania', groups: ['LDC', 'SIDS'] }
  return undefined
}

const session = (id: string, fields: Partial<CoveredSession>): CoveredSession => ({
  id,
  placed: true,
  focusAreas: [],
  sdgs: [],
  regionalPriorities: [],
  languages: [],
  peopleIds: [],
  ...fields,
})

const event: CoverageInput = {
  focusAreas: [
    { key: 'access', priorities: ['networks'] },
    { key: 'adoption', priorities: ['skills', 'security'] },
    { key: 'value', priorities: ['skills'] },
  ],
  priorities: ['networks', 'skills', 'security', 'money'],
  sessions: [
    session('s1', {
      focusAreas: ['access'],
      sdgs: [9],
      regionalPriorities: ['connectivity'],
      languages: ['en', 'fr', 'rw'],
      peopleIds: ['minister', 'ngo'],
    }),
    session('s2', {
      focusAreas: ['access', 'adoption'],
      sdgs: [4, 9],
      languages: ['en'],
      peopleIds: ['youth', 'minister', 'youth'],
    }),
    session('s3', {
      placed: false,
      focusAreas: ['adoption'],
      sdgs: [4],
      languages: ['zh'],
      peopleIds: ['tuvalu'],
    }),
    session('s4', { languages: ['ar'], peopleIds: ['ngo', 'stranger'] }),
  ],
  people: [
    { id: 'minister', group: 'government', country: 'RW' },
    { id: 'ngo', group: 'civil-society', country: 'FR' },
    { id: 'youth', group: 'youth', country: null },
    { id: 'tuvalu', group: 'government', country: 'TV' },
    { id: 'idle', group: 'academia', country: 'FR' },
  ],
  scope: 'placed',
  date: '2022-06-07',
}

/** 'key: sessions / people', without the empty ones. */
const written = (shares: readonly (Share<string | number> | null)[]): string[] =>
  shares.flatMap((s) =>
    s && s.sessionIds.length > 0
      ? `${s.key}: ${s.sessionIds.join(' ')} / ${s.personIds.join(' ')}`
      : [],
  )

describe('coverage of a small event', () => {
  const { dimensions, across, ...rest } = coverage(event, lookup)

  it('counts sessions about something, with who takes part in them', () => {
    expect(written(dimensions.focusArea)).toEqual([
      'access: s1 s2 / minister ngo youth',
      'adoption: s2 / youth minister',
    ])
    expect(written(dimensions.priority)).toEqual([
      'networks: s1 s2 / minister ngo youth',
      'skills: s2 / youth minister',
      'security: s2 / youth minister',
    ])
    expect(written(dimensions.language)).toEqual([
      'ar: s4 / ngo',
      'en: s1 s2 / minister ngo youth',
      'fr: s1 / minister ngo',
    ])
    expect(written(dimensions.sdg)).toEqual([
      '4: s2 / youth minister',
      '9: s1 s2 / minister ngo youth',
    ])
    expect(written(dimensions.regionalPriority)).toEqual(['connectivity: s1 / minister ngo'])
  })

  it('counts people from somewhere, with the sessions they take part in', () => {
    expect(written(dimensions.stakeholderGroup)).toEqual([
      'government: s1 s2 / minister',
      'civil-society: s1 s4 / ngo',
      'youth: s2 / youth',
    ])
    expect(written(dimensions.region)).toEqual(['africa: s1 s2 / minister', 'europe: s1 s4 / ngo'])
    expect(written(dimensions.countryGroup)).toEqual([
      'LDC: s1 s2 / minister',
      'LLDC: s1 s2 / minister',
    ])
  })

  it('has a line for every value, also an empty one', () => {
    expect(dimensions.priority.map((s) => s.key)).toEqual(event.priorities)
    expect(dimensions.stakeholderGroup.map((s) => s.key)).toEqual(stakeholderGroups)
    expect(dimensions.region.map((s) => s.key)).toEqual(worldRegions)
    expect(dimensions.countryGroup.map((s) => s.key)).toEqual(countryGroups)
    expect(dimensions.language.map((s) => s.key)).toEqual(languages)
    expect(dimensions.sdg.map((s) => s.key)).toEqual(sdgs)
    expect(dimensions.regionalPriority.map((s) => s.key)).toEqual(regionalPriorities)
  })

  it('crosses the focus areas with the rest', () => {
    const rows = (row: { focusArea: string; cells: readonly (Share<string> | null)[] }) => [
      row.focusArea,
      ...written(row.cells),
    ]
    expect(across.stakeholderGroup.map(rows)).toEqual([
      ['access', 'government: s1 s2 / minister', 'civil-society: s1 / ngo', 'youth: s2 / youth'],
      ['adoption', 'government: s2 / minister', 'youth: s2 / youth'],
      ['value'],
    ])
    expect(across.region.map(rows)).toEqual([
      ['access', 'africa: s1 s2 / minister', 'europe: s1 / ngo'],
      ['adoption', 'africa: s2 / minister'],
      ['value'],
    ])
    expect(across.language.map(rows)).toEqual([
      ['access', 'en: s1 s2 / minister ngo youth', 'fr: s1 / minister ngo'],
      ['adoption', 'en: s2 / youth minister'],
      ['value'],
    ])
    expect(across.countryGroup[1]!.cells.map((c) => c?.personIds.length)).toEqual([1, 1, 0])
  })

  it('asks of a focus area only the priorities it is tied to', () => {
    expect(across.priority.map(({ cells }) => cells.map((c) => c && c.sessionIds.length))).toEqual([
      [2, null, null, null],
      [null, 1, 1, null],
      [null, 0, null, null],
    ])
  })

  it('tells what is counted and what stands in no line', () => {
    expect({ ...rest, gaps: undefined }).toEqual({
      gaps: undefined,
      sessionIds: ['s1', 's2', 's4'],
      personIds: ['minister', 'ngo', 'youth'],
      withoutFocusArea: ['s4'],
      withoutCountry: ['youth'],
    })
  })

  it('names the gaps: altogether, then within a focus area what others have', () => {
    const gap = rest.gaps.map((g) => `${g.focusArea ?? 'all'} ${g.dimension} ${g.key}`)
    const goals = sdgs.filter((n) => n !== 4 && n !== 9).map((n) => `all sdg ${n}`)
    expect(gap).toEqual([
      'all focusArea value',
      'all priority money',
      'all stakeholderGroup private-sector',
      'all stakeholderGroup academia',
      'all stakeholderGroup international-organisation',
      'all stakeholderGroup financial-institution',
      'all stakeholderGroup philanthropy',
      'all stakeholderGroup marginalised-community',
      'all region americas',
      'all region asia',
      'all region oceania',
      'all countryGroup SIDS',
      'all language zh',
      'all language ru',
      'all language es',
      ...goals,
      'all regionalPriority empowerment',
      'all regionalPriority transformation',
      'adoption stakeholderGroup civil-society',
      'adoption region europe',
      'access language ar',
      'adoption language ar',
      'adoption language fr',
    ])
  })

  it('counts what is not placed when asked for all', () => {
    const all = coverage({ ...event, scope: 'all' }, lookup)
    expect(all.sessionIds).toEqual(['s1', 's2', 's3', 's4'])
    expect(written(all.dimensions.region)).toContain('oceania: s3 / tuvalu')
    expect(written(all.dimensions.language)).toContain('zh: s3 / tuvalu')
  })

  it('reads the groups of countries at the date', () => {
    const bhutan = (date: string) =>
      coverage(
        {
          ...event,
          sessions: [session('s', { peopleIds: ['b'] })],
          people: [{ id: 'b', group: 'government', country: 'BT' }],
          date,
        },
        lookup,
      ).dimensions.countryGroup
    expect(written(bhutan('2022-06-07'))).toEqual(['LDC: s / b', 'LLDC: s / b'])
    expect(written(bhutan('2023-12-13'))).toEqual(['LLDC: s / b'])
  })
})

const areas = ['access', 'adoption', 'value']
const anEvent = fc
  .integer({ min: 0, max: 8 })
  .chain((count) =>
    fc.record({
      people: fc.tuple(
        ...Array.from({ length: count }, (_, i) =>
          fc.record<CoveredPerson>({
            id: fc.constant(`p${i}`),
            group: fc.constantFrom(...stakeholderGroups),
            country: fc.constantFrom('RW', 'BT', 'FR', 'TV', 'XX', null),
          }),
        ),
      ),
      sessions: fc.uniqueArray(
        fc.record<CoveredSession>({
          id: fc.uuid(),
          placed: fc.boolean(),
          focusAreas: fc.subarray(areas),
          sdgs: fc.subarray([...sdgs]),
          regionalPriorities: fc.subarray([...regionalPriorities]),
          languages: fc.subarray([...languages, 'rw']),
          peopleIds: fc.array(fc.nat(9).map((i) => `p${i}`)),
        }),
        { selector: (s) => s.id, maxLength: 8 },
      ),
      scope: fc.constantFrom('placed' as const, 'all' as const),
    }),
  )
  .map((some): CoverageInput => ({ ...event, ...some }))

describe('coverage of any event', () => {
  it('agrees with a naive count of pairs', () => {
    fc.assert(
      fc.property(anEvent, (input) => {
        const { dimensions, across } = coverage(input, lookup)
        const counted = input.sessions.filter((s) => input.scope === 'all' || s.placed)
        const of = (s: CoveredSession) => input.people.filter((p) => s.peopleIds.includes(p.id))
        const sum = (shares: readonly (Share<unknown> | null)[]) =>
          shares.reduce((total, share) => total + (share?.sessionIds.length ?? 0), 0)
        const pairs = (values: (s: CoveredSession) => readonly unknown[]) =>
          counted.reduce((total, s) => total + new Set(values(s)).size, 0)

        expect(sum(dimensions.focusArea)).toBe(pairs((s) => s.focusAreas))
        expect(sum(dimensions.sdg)).toBe(pairs((s) => s.sdgs))
        expect(sum(dimensions.language)).toBe(pairs((s) => s.languages.filter((l) => l !== 'rw')))
        const groups = (s: CoveredSession) => of(s).map((p) => p.group)
        expect(sum(dimensions.stakeholderGroup)).toBe(pairs(groups))
        const regions = (s: CoveredSession) =>
          of(s).flatMap((p) => (p.country ? (lookup(p.country, input.date)?.region ?? []) : []))
        expect(sum(dimensions.region)).toBe(pairs(regions))
        const cells = across.stakeholderGroup.flatMap((row) => row.cells)
        expect(sum(cells)).toBe(
          pairs((s) => s.focusAreas.flatMap((a) => groups(s).map((g) => `${a} ${g}`))),
        )
      }),
    )
  })

  it('counts everybody who takes part in exactly one stakeholder group, and in at most one region', () => {
    fc.assert(
      fc.property(anEvent, (input) => {
        const { dimensions, personIds, withoutCountry } = coverage(input, lookup)
        const people = (shares: readonly Share<unknown>[]) =>
          shares.flatMap((s) => s.personIds).sort()
        expect(people(dimensions.stakeholderGroup)).toEqual([...personIds].sort())
        expect([...people(dimensions.region), ...withoutCountry].sort()).toEqual(
          [...personIds].sort(),
        )
      }),
    )
  })

  it('names a gap exactly where a line is empty', () => {
    fc.assert(
      fc.property(anEvent, (input) => {
        const { dimensions, gaps } = coverage(input, lookup)
        const empty = Object.entries(dimensions).flatMap(([dimension, shares]) =>
          (shares as readonly Share<string | number>[])
            .filter((s) => s.sessionIds.length === 0)
            .map((s) => ({ dimension, key: s.key, focusArea: null })),
        )
        expect(gaps.filter((g) => g.focusArea === null)).toEqual(empty)
      }),
    )
  })
})

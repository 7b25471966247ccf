import { languages, type Language } from './languages'
import { stakeholderGroups, type StakeholderGroup } from './stakeholder-groups'
import {
  countryGroups,
  regionalPriorities,
  sdgs,
  worldRegions,
  type CountryGroup,
  type RegionalPriority,
  type Sdg,
  type WorldRegion,
} from './themes'

/** A session as coverage looks at it; breaks are left out by the caller. */
export interface CoveredSession {
  readonly id: string
  readonly placed: boolean
  readonly focusAreas: readonly string[]
  readonly sdgs: readonly number[]
  readonly regionalPriorities: readonly string[]
  /** Spoken from the floor or interpreted. */
  readonly languages: readonly string[]
  /** Who takes part: invited or confirmed, not declined. */
  readonly peopleIds: readonly string[]
}

export interface CoveredPerson {
  readonly id: string
  readonly group: StakeholderGroup
  /** ISO 3166-1 alpha-2; null: speaks for no country. */
  readonly country: string | null
}

export interface CoverageInput {
  readonly sessions: readonly CoveredSession[]
  readonly people: readonly CoveredPerson[]
  /** Focus areas with the ITU-D priorities they are tied to (R6). */
  readonly focusAreas: readonly { readonly key: string; readonly priorities: readonly string[] }[]
  /** Every ITU-D priority, also one that no focus area is tied to. */
  readonly priorities: readonly string[]
  /** Only what stands on the board, or every session of the draft. */
  readonly scope: 'placed' | 'all'
  /** Day (YYYY-MM-DD) at which the groups of countries are read. */
  readonly date: string
}

/** Region and groups of a country on a day; nothing for a code that is not known. */
export type CountryLookup = (
  code: string,
  date: string,
) => { readonly region: WorldRegion; readonly groups: readonly CountryGroup[] } | undefined

export interface CoverageKeys {
  focusArea: string
  priority: string
  language: Language
  sdg: Sdg
  regionalPriority: RegionalPriority
  stakeholderGroup: StakeholderGroup
  region: WorldRegion
  countryGroup: CountryGroup
}
export type CoverageDimension = keyof CoverageKeys

/**
 * What one value of a dimension has. Of a focus area, a priority, a language, a goal: the sessions about it or in it, and
 * the people who take part in them. Of a group, a region: the people from it, and the sessions they take part in.
 */
export interface Share<Key> {
  readonly key: Key
  readonly sessionIds: readonly string[]
  readonly personIds: readonly string[]
}

/** One line of a cross table; null where the focus area is not tied to the priority, so that nothing is missing. */
export interface CrossRow<Key> {
  readonly focusArea: string
  readonly cells: readonly (Share<Key> | null)[]
}

/** Dimensions that are crossed with the focus areas. */
const crossed = [
  'priority',
  'stakeholderGroup',
  'region',
  'countryGroup',
  'language',
] as const satisfies readonly CoverageDimension[]
type CrossedDimension = (typeof crossed)[number]

/** A value with nothing; within one focus area, or (null) altogether. */
export interface Gap {
  readonly dimension: CoverageDimension
  readonly key: string | number
  readonly focusArea: string | null
}

export interface Coverage {
  readonly dimensions: { readonly [D in CoverageDimension]: readonly Share<CoverageKeys[D]>[] }
  readonly across: { readonly [D in CrossedDimension]: readonly CrossRow<CoverageKeys[D]>[] }
  /** Altogether first; within a focus area only what is not missing altogether and where the area has sessions. */
  readonly gaps: readonly Gap[]
  /** Sessions and people that were counted: those of the scope, and who takes part in them. */
  readonly sessionIds: readonly string[]
  readonly personIds: readonly string[]
  /** Sessions without any focus area (R6), people without a known country: in no line of their dimension. */
  readonly withoutFocusArea: readonly string[]
  readonly withoutCountry: readonly string[]
}

/** What a session or a person counts for, per dimension that looks at it. */
type Marks = { readonly [D in CoverageDimension]?: readonly (string | number)[] }
interface Participation {
  readonly session: CoveredSession
  readonly marks: Marks
  readonly people: readonly { readonly id: string; readonly marks: Marks }[]
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

const sessionMarks = (session: CoveredSession, { focusAreas }: CoverageInput): Marks => ({
  focusArea: session.focusAreas,
  priority: focusAreas
    .filter((area) => session.focusAreas.includes(area.key))
    .flatMap((area) => area.priorities),
  language: session.languages,
  sdg: session.sdgs,
  regionalPriority: session.regionalPriorities,
})

const personMarks = (person: CoveredPerson, date: string, lookup: CountryLookup): Marks => {
  const country = person.country === null ? undefined : lookup(person.country, date)
  return {
    stakeholderGroup: [person.group],
    ...(country && { region: [country.region], countryGroup: country.groups }),
  }
}

function participations(input: CoverageInput, lookup: CountryLookup): Participation[] {
  const people = new Map(
    input.people.map((p) => [p.id, { id: p.id, marks: personMarks(p, input.date, lookup) }]),
  )
  return input.sessions
    .filter((session) => session.placed || input.scope === 'all')
    .map((session) => ({
      session,
      marks: sessionMarks(session, input),
      people: distinct(session.peopleIds).flatMap((id) => people.get(id) ?? []),
    }))
}

/** A dimension is marked either on sessions or on people: whichever carries the mark decides, the other follows. */
function shareOf<Key extends string | number>(
  all: readonly Participation[],
  dimension: CoverageDimension,
  key: Key,
): Share<Key> {
  const has = (marks: Marks): boolean => marks[dimension]?.includes(key) ?? false
  const met = all
    .map(({ session, marks, people }) => ({
      sessionId: session.id,
      whole: has(marks),
      personIds: people.filter((p) => has(marks) || has(p.marks)).map((p) => p.id),
    }))
    .filter((one) => one.whole || one.personIds.length > 0)
  return {
    key,
    sessionIds: met.map((one) => one.sessionId),
    personIds: distinct(met.flatMap((one) => one.personIds)),
  }
}

const line = <Key extends string | number>(
  all: readonly Participation[],
  dimension: CoverageDimension,
  keys: readonly Key[],
): Share<Key>[] => keys.map((key) => shareOf(all, dimension, key))

const dimensionsOf = (
  all: readonly Participation[],
  { focusAreas, priorities }: CoverageInput,
): Coverage['dimensions'] => ({
  focusArea: line(
    all,
    'focusArea',
    focusAreas.map((area) => area.key),
  ),
  priority: line(all, 'priority', priorities),
  stakeholderGroup: line(all, 'stakeholderGroup', stakeholderGroups),
  region: line(all, 'region', worldRegions),
  countryGroup: line(all, 'countryGroup', countryGroups),
  language: line(all, 'language', languages),
  sdg: line(all, 'sdg', sdgs),
  regionalPriority: line(all, 'regionalPriority', regionalPriorities),
})

function acrossOf(
  all: readonly Participation[],
  { focusAreas, priorities }: CoverageInput,
): Coverage['across'] {
  const within = (area: string): Participation[] =>
    all.filter((p) => p.session.focusAreas.includes(area))
  const cross = <Key extends string>(
    dimension: CoverageDimension,
    keys: readonly Key[],
  ): CrossRow<Key>[] =>
    focusAreas.map(({ key }) => ({ focusArea: key, cells: line(within(key), dimension, keys) }))
  return {
    priority: focusAreas.map(({ key, priorities: tied }) => ({
      focusArea: key,
      cells: priorities.map((p) => (tied.includes(p) ? shareOf(within(key), 'priority', p) : null)),
    })),
    stakeholderGroup: cross('stakeholderGroup', stakeholderGroups),
    region: cross('region', worldRegions),
    countryGroup: cross('countryGroup', countryGroups),
    language: cross('language', languages),
  }
}

function gapsOf({ dimensions, across }: Pick<Coverage, 'dimensions' | 'across'>): Gap[] {
  const empty = (share: Share<string | number>): boolean => share.sessionIds.length === 0
  const altogether = (Object.keys(dimensions) as CoverageDimension[]).flatMap((dimension) =>
    dimensions[dimension].filter(empty).map(({ key }) => ({ dimension, key, focusArea: null })),
  )
  const missing = (dimension: CoverageDimension, key: string | number): boolean =>
    altogether.some((gap) => gap.dimension === dimension && gap.key === key)
  const within = crossed.flatMap((dimension) =>
    across[dimension]
      .filter(({ focusArea }) => !missing('focusArea', focusArea))
      .flatMap(({ focusArea, cells }) =>
        cells.flatMap((cell) =>
          cell && empty(cell) && !missing(dimension, cell.key)
            ? [{ dimension, key: cell.key, focusArea }]
            : [],
        ),
      ),
  )
  return [...altogether, ...within]
}

/**
 * How the draft covers what the Roundtable is for: focus areas and priorities (R6, R14, R32), stakeholder groups (R7,
 * R17), regions (R33), the countries it is meant to serve (R31), languages, goals and regional priorities (R34). A
 * session or a person may count in several lines of a dimension, but once in each.
 */
export function coverage(input: CoverageInput, lookup: CountryLookup): Coverage {
  const all = participations(input, lookup)
  const counted = { dimensions: dimensionsOf(all, input), across: acrossOf(all, input) }
  const takers = all.flatMap((p) => p.people)
  return {
    ...counted,
    gaps: gapsOf(counted),
    sessionIds: all.map((p) => p.session.id),
    personIds: distinct(takers.map((p) => p.id)),
    withoutFocusArea: all
      .filter(({ session }) => session.focusAreas.length === 0)
      .map(({ session }) => session.id),
    withoutCountry: distinct(takers.filter((p) => !p.marks.region).map((p) => p.id)),
  }
}

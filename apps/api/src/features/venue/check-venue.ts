import type { Pool, Problem, Venue, Walk, Zone } from '@roundtable/contracts'

type Errors = NonNullable<Problem['errors']>
type Lists = Pick<Venue, 'zones' | 'walks' | 'pools'>

/** The smaller id first, so that a way is one way whoever names it. */
const canonical = ({ a, b, minutes }: Walk): Walk =>
  a < b ? { a, b, minutes } : { a: b, b: a, minutes }

const byEnds = (a: Walk, b: Walk): number => (`${a.a}${a.b}` < `${b.a}${b.b}` ? -1 : 1)
/** The order they are stored and shown in. */
export const sortedWalks = (walks: readonly Walk[]): Walk[] => [...walks].sort(byEnds)

/** What the venue would be: ways that are not spoken of go with the zones they lead to. */
export function venueAfter(now: Lists, fields: Partial<Lists>): Lists {
  const zones = fields.zones ?? now.zones
  const ids = new Set(zones.map((zone) => zone.id))
  return {
    zones,
    walks: fields.walks?.map(canonical) ?? now.walks.filter((w) => ids.has(w.a) && ids.has(w.b)),
    pools: fields.pools ?? now.pools,
  }
}

/** Places where a value stands that an earlier item of the list has already. */
function repeated<T>(
  items: readonly T[],
  key: (item: T) => string | null,
  at: (index: number) => string,
  code: string,
): Errors {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    const value = key(item)
    if (value === null) return []
    if (seen.has(value)) return [{ pointer: at(index), code }]
    seen.add(value)
    return []
  })
}

const listErrors = (name: 'zones' | 'pools', items: readonly (Zone | Pool)[]): Errors => [
  ...repeated(
    items,
    (item) => item.id,
    (i) => `/fields/${name}/${i}/id`,
    'named-twice',
  ),
  ...repeated(
    items,
    (item) => item.code,
    (i) => `/fields/${name}/${i}/code`,
    'taken',
  ),
]

function walkErrors({ zones, walks }: Lists): Errors {
  const ids = new Set(zones.map((zone) => zone.id))
  const at = (i: number) => `/fields/walks/${i}`
  const ends = walks.flatMap((walk, i) => [
    ...(['a', 'b'] as const)
      .filter((end) => !ids.has(walk[end]))
      .map((end) => ({ pointer: `${at(i)}/${end}`, code: 'unknown-zone' })),
    ...(walk.a === walk.b ? [{ pointer: at(i), code: 'walk-to-itself' }] : []),
  ])
  return [...ends, ...repeated(walks, (w) => `${w.a} ${w.b}`, at, 'named-twice')]
}

/** Everything that is wrong with the lists of a venue, as one whole. */
export const venueErrors = (venue: Lists): Errors => [
  ...listErrors('zones', venue.zones),
  ...walkErrors(venue),
  ...listErrors('pools', venue.pools),
  ...repeated(
    venue.pools,
    (p) => p.language,
    (i) => `/fields/pools/${i}/language`,
    'taken',
  ),
]

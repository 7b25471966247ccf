import type { Venue, Walk } from '@roundtable/contracts'
import type { RecordHandle } from '../../platform/record/use-record'

/** What of the venue is one record; rooms are records of their own. */
export type VenueFields = Pick<Venue, 'zones' | 'walks' | 'pools'>

export interface VenuePartProps {
  record: RecordHandle<VenueFields>
  mayWrite: boolean
}

const leads = (walk: Walk, a: string, b: string): boolean =>
  (walk.a === a && walk.b === b) || (walk.a === b && walk.b === a)

/** Minutes between two zones, either way; null: nobody has said. */
export const minutesBetween = (walks: readonly Walk[], a: string, b: string): number | null =>
  walks.find((walk) => leads(walk, a, b))?.minutes ?? null

const ends = (walk: Walk): string => `${walk.a}${walk.b}`

/** The ways with the one between two zones as said; null takes it away. Smaller ids first, as the server keeps them. */
export const withMinutes = (
  walks: readonly Walk[],
  a: string,
  b: string,
  minutes: number | null,
): Walk[] => {
  const others = walks.filter((walk) => !leads(walk, a, b))
  if (minutes === null) return others
  const way = a < b ? { a, b, minutes } : { a: b, b: a, minutes }
  return [...others, way].sort((one, other) => (ends(one) < ends(other) ? -1 : 1))
}

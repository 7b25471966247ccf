import type { Interval, Plan, Room, Walk } from '../model/plan'
import { union } from '../time/interval'

/** A part of the venue, and the minutes on foot to each of the others by their number. */
export interface Zone {
  readonly number: number
  readonly walks: readonly number[]
}

/** A room with its neighbourhood; its intervals are sorted and disjoint. */
export interface VenueRoom extends Room {
  /** Position in the plan. */
  readonly number: number
  readonly zone: Zone
}

/** A day of the event and its hours. */
export interface OpenDay {
  readonly id: string
  /** Position in the plan. */
  readonly number: number
  readonly during: Interval
}

/** Minutes on foot between two zones; 0 inside one, and where nobody has said how far it is. */
export const walkMinutes = (a: Zone, b: Zone): number => a.walks[b.number]!

/** The rooms, zones with numbers so that a walk is looked up without words. */
export function roomsOf({ rooms, walks }: Plan): VenueRoom[] {
  const zones = zonesOf(rooms, walks)
  return rooms.map((room, number) => ({
    ...room,
    number,
    lent: union(room.lent),
    closed: union(room.closed),
    zone: zones.get(room.zoneId)!,
  }))
}

function zonesOf(rooms: readonly Room[], walks: readonly Walk[]): Map<string | null, Zone> {
  const ids = [...new Set(rooms.map((room) => room.zoneId))]
  const minutes = (a: string | null, b: string | null): number =>
    walks.find((walk) => (walk.a === a && walk.b === b) || (walk.a === b && walk.b === a))
      ?.minutes ?? 0
  return new Map(
    ids.map((id, number) => [
      id,
      { number, walks: ids.map((other) => (other === id ? 0 : minutes(id, other))) },
    ]),
  )
}

const MIDNIGHTS = 24 * 60

/** The day that a start belongs to: the one whose hours hold it, else the one with its date; null = none. */
export function dayOf(days: readonly OpenDay[], start: number): OpenDay | null {
  let sameDate: OpenDay | null = null
  for (const day of days) {
    const { from, to } = day.during
    if (from <= start && start < to) return day
    if (Math.floor(from / MIDNIGHTS) === Math.floor(start / MIDNIGHTS)) sameDate = day
  }
  return sameDate
}

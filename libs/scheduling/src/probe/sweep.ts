import type { Interval } from '../model/plan'
import type { View } from '../world/view'
import type { VenueRoom } from '../world/venue'
import type { Index } from './compile'
import type { Part } from './part'
import { BLOCKED } from './levels'

/** Starts on the grid of one interval. */
export const startsIn = ({ from, to }: Interval, step: number): number =>
  Math.ceil((to - from) / step)

/**
 * The level of every start of one day in every room: start i of room r at [r × starts + i].
 * What a rule reads decides how often it is asked: the few that read room and time are asked only
 * where the others have not blocked the place already, and no rule where it could not make things worse.
 */
export function sweep(index: Index, rank: number, during: Interval): Uint8Array {
  const { rooms, world } = index
  const { reading } = index.concerns.of(rank)
  const ghost = index.ghosts[rank]!
  const starts = startsIn(during, world.step)
  const levels = new Uint8Array(rooms.length * starts)
  const byZone = levelsByZone(index, ghost, during, starts)
  rooms.forEach((room, r) => {
    const byStart = byZone[room.zone.number]!
    let inRoom = levelAt(index, reading.room, ghost, room, during.from, 0)
    inRoom = levelAt(index, reading['room-day'], ghost, room, during.from, inRoom)
    for (let i = 0; i < starts; i++) {
      const start = during.from + i * world.step
      const reached = Math.max(inRoom, byStart[i]!)
      levels[r * starts + i] = levelAt(index, reading.place, ghost, room, start, reached)
    }
  })
  return levels
}

/** What rules say that read no more of the room than its zone: any room of the zone will do. */
function levelsByZone(index: Index, ghost: View, during: Interval, starts: number): Uint8Array[] {
  const { rooms, world } = index
  const { reading } = index.concerns.of(ghost.rank)
  const byZone: Uint8Array[] = []
  let byStart: Uint8Array | null = null
  for (const room of rooms) {
    if (byZone[room.zone.number]) continue
    byStart ??= levelsByStart(index, ghost, room, during, starts)
    byZone[room.zone.number] = byStart.map((reached, i) =>
      levelAt(index, reading.zone, ghost, room, during.from + i * world.step, reached),
    )
  }
  return byZone
}

/** What rules say that do not read the room. */
function levelsByStart(
  index: Index,
  ghost: View,
  room: VenueRoom,
  during: Interval,
  starts: number,
): Uint8Array {
  const { world } = index
  const { reading } = index.concerns.of(ghost.rank)
  const anywhere = levelAt(index, reading.session, ghost, room, during.from, 0)
  return Uint8Array.from({ length: starts }, (_, i) =>
    levelAt(index, reading.time, ghost, room, during.from + i * world.step, anywhere),
  )
}

/** The level of one place, where `reached` is known of it already. */
function levelAt(
  index: Index,
  parts: readonly Part[],
  ghost: View,
  room: VenueRoom,
  start: number,
  reached: number,
): number {
  if (reached === BLOCKED) return BLOCKED
  const { now, tally } = index
  ghost.put(room, start)
  tally.reset(reached)
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!
    if (part.heaviest <= tally.level) break // the heaviest come first
    tally.expect(part.heaviest)
    part.difference(ghost, now[ghost.rank]!, tally)
  }
  return tally.level
}

import type { Interval, Room } from '../model/plan'
import type { View } from '../world/view'
import type { Index } from './compile'
import type { Part } from './part'
import { BLOCKED } from './tally'

/** Starts on the grid of one interval. */
export const startsIn = ({ from, to }: Interval, step: number): number =>
  Math.ceil((to - from) / step)

/**
 * The level of every start in `during` in every room: start i of room r at [r × starts + i].
 * What a rule reads decides how often it is asked: the few that read room and time are asked only
 * where the others have not blocked the place already.
 */
export function sweep(index: Index, rank: number, during: Interval): Uint8Array {
  const { reading, rooms, world } = index
  const ghost = index.ghosts[rank]!
  const starts = startsIn(during, world.step)
  const levels = new Uint8Array(rooms.length * starts)
  const byStart = levelsByStart(index, ghost, during, starts)
  rooms.forEach((room, r) => {
    const inRoom = levelAt(index, reading.room, ghost, room, during.from)
    for (let i = 0; i < starts; i++) {
      const start = during.from + i * world.step
      let level = Math.max(inRoom, byStart[i]!)
      if (level < BLOCKED) {
        level = Math.max(level, levelAt(index, reading.place, ghost, room, start))
      }
      levels[r * starts + i] = level
    }
  })
  return levels
}

/** What rules say that do not read the room: any will do. */
function levelsByStart(index: Index, ghost: View, during: Interval, starts: number): Uint8Array {
  const { reading, rooms, world } = index
  const levels = new Uint8Array(starts)
  const room = rooms[0]
  if (!room) return levels
  const anywhere = levelAt(index, reading.session, ghost, room, during.from)
  for (let i = 0; i < starts; i++) {
    const start = during.from + i * world.step
    levels[i] = Math.max(anywhere, levelAt(index, reading.time, ghost, room, start))
  }
  return levels
}

function levelAt(
  index: Index,
  parts: readonly Part[],
  ghost: View,
  room: Room,
  start: number,
): number {
  const { now, tally } = index
  ghost.put(room, start)
  tally.reset()
  for (let i = 0; i < parts.length && tally.level < BLOCKED; i++) {
    parts[i]!.difference(ghost, now[ghost.rank]!, tally)
  }
  return tally.level
}

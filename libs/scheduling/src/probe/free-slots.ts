import type { Finding } from '../model/finding'
import type { Placement } from '../model/plan'
import { gapMinutes } from '../time/interval'
import type { OpenDay } from '../world/venue'
import { lifted, rankOf, type Index } from './compile'
import { BLOCKED, levels, type Level } from './levels'
import { Nearest, type Candidate } from './nearest'
import { explain } from './probe'
import { startsIn, sweep } from './sweep'

/** A place where a session can stand without a blocker. */
export interface Slot {
  readonly roomId: string
  readonly start: number
  readonly severity: Exclude<Level, 'blocked'>
  /** What would hold there. */
  readonly findings: readonly Finding[]
  /** Minutes from the wish; another room costs `ANOTHER_ROOM` more. */
  readonly distance: number
  readonly reason: 'same-room' | 'same-time' | 'other-room' | 'other-day'
}

export interface SlotOptions {
  /** Default: where the session stands; off the board, the first opening of the event in no room. */
  readonly wish?: Placement | null
  /** Default 5. */
  readonly limit?: number
  /** Only these rooms. */
  readonly roomIds?: readonly string[]
}

/** People rather wait half an hour than change the room. */
export const ANOTHER_ROOM = 30

/** Nearest to the wish first, on the grid; never a blocked place, nor the one where the session stands. */
export function freeSlots(index: Index, sessionId: string, options: SlotOptions = {}): Slot[] {
  const now = placementNow(index, sessionId)
  const wish = options.wish ?? now ?? { roomId: '', start: index.world.days[0]?.during.from ?? 0 }
  return lifted(index, sessionId, () => slotsAround(index, sessionId, wish, now, options))
}

function slotsAround(
  index: Index,
  sessionId: string,
  wish: Placement,
  now: Placement | null,
  { limit = 5, roomIds }: SlotOptions,
): Slot[] {
  const days = daysFrom(index.world.days, wish.start)
  const nearest = new Nearest(limit)
  for (const day of days) {
    // Every place of this day and of those after it is farther away than what was found.
    if (!nearest.wants(gapTo(day, wish.start))) break
    eachPlace(index, sessionId, day, (roomId, start, level) => {
      if (level === BLOCKED || (roomIds && !roomIds.includes(roomId))) return
      if (now && now.roomId === roomId && now.start === start) return
      const price = roomId === wish.roomId ? 0 : ANOTHER_ROOM
      nearest.add({ roomId, start, level, day, distance: Math.abs(start - wish.start) + price })
    })
  }
  return nearest.list().map((candidate) => slotOf(index, sessionId, candidate, wish, days[0]))
}

function eachPlace(
  index: Index,
  sessionId: string,
  { during }: OpenDay,
  visit: (roomId: string, start: number, level: number) => void,
): void {
  const { step } = index.world
  const starts = startsIn(during, step)
  const painted = sweep(index, rankOf(index, sessionId), during)
  index.rooms.forEach((room, r) => {
    for (let i = 0; i < starts; i++) {
      visit(room.id, during.from + i * step, painted[r * starts + i]!)
    }
  })
}

function slotOf(
  index: Index,
  sessionId: string,
  { roomId, start, level, distance, day }: Candidate,
  wish: Placement,
  wishDay: OpenDay | undefined,
): Slot {
  return {
    roomId,
    start,
    severity: levels[level] as Slot['severity'],
    findings: explain(index, { sessionId, placement: { roomId, start } }),
    distance,
    reason:
      day !== wishDay
        ? 'other-day'
        : roomId === wish.roomId
          ? 'same-room'
          : start === wish.start
            ? 'same-time'
            : 'other-room',
  }
}

function placementNow(index: Index, sessionId: string): Placement | null {
  const { placed, roomId, during } = index.now[rankOf(index, sessionId)]!
  return placed ? { roomId, start: during.from } : null
}

const gapTo = ({ during }: OpenDay, start: number): number =>
  gapMinutes(during, { from: start, to: start })

/** Nearest first: the first one is the day that a wish means, even when it lies before the opening or after the close. */
const daysFrom = (days: readonly OpenDay[], start: number): OpenDay[] =>
  [...days].sort((a, b) => gapTo(a, start) - gapTo(b, start))

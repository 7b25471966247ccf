import { lifted, rankOf, type Index } from './compile'
import { startsIn, sweep } from './sweep'

/** How good every start of a day is for one session in every room, while it is held in the hand. */
export interface Paint {
  readonly roomIds: readonly string[]
  /** First start; the others follow by `step` minutes. */
  readonly from: number
  readonly step: number
  /** Starts per room. */
  readonly steps: number
  /** Index in `levels` (0 free, 1 advice, 2 warning, 3 blocked) of room r, start i at [r × steps + i]. */
  readonly levels: Uint8Array
}

export function paint(index: Index, sessionId: string, dayId: string): Paint {
  const { rooms, world } = index
  const day = world.days.find(({ id }) => id === dayId)
  if (!day) throw new Error(`The plan has no day ${dayId}.`)
  return {
    roomIds: rooms.map((room) => room.id),
    from: day.during.from,
    step: world.step,
    steps: startsIn(day.during, world.step),
    levels: lifted(index, sessionId, () => sweep(index, rankOf(index, sessionId), day.during)),
  }
}

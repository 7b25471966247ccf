import { toEnginePlan } from '@roundtable/contracts'
import { evaluate, type Finding } from '@roundtable/scheduling'
import type { Draft } from '../agenda/draft/use-draft'
import { wireFields, type RoomFields } from './room-fields'

const concerns = (finding: Finding, roomId: string): boolean =>
  'roomId' in finding && finding.roomId === roomId

/** What the engine says of a room as the form holds it, without asking the server. `at`: ms since 1970, ends waivers. */
export const findingsWith = (
  { plan, board }: Draft,
  roomId: string,
  now: Partial<RoomFields>,
  at: number,
): readonly Finding[] => {
  const rooms = plan.rooms.map((room) =>
    room.id === roomId ? { ...room, ...wireFields(board.clock, now) } : room,
  )
  return evaluate(toEnginePlan({ ...plan, rooms }, at)).filter((f) => concerns(f, roomId))
}

import { overlapMinutes, overlaps } from '../time/interval'
import type { InRoom } from '../world/view'
import { pairRule } from './rule'

export const roomDoubleBooked = pairRule('room-double-booked', {
  says: 'A room hosts one session at a time, set-up and teardown included.',
  cites: ['I-01'],
  share: whereItStands,
  reach: ({ rooms }) =>
    Math.max(0, ...[...rooms.values()].map((room) => room.setUp + room.teardown)),
  find: (a, b, roomId) =>
    overlaps(a.busy, b.busy) && { roomId, minutes: overlapMinutes(a.busy, b.busy) },
})

/** Rules about two sessions in one room gather them alike. */
export function whereItStands({ roomId }: InRoom): string {
  return roomId
}

import { overlapMinutes, overlaps } from '../time/interval'
import { pairRule } from './rule'

// A room can host one session at a time, set-up and teardown included (I-01).
export const roomDoubleBooked = pairRule('room-double-booked', {
  share: (s) => s.roomId,
  find: (a, b, roomId) =>
    overlaps(a.busy, b.busy) && { roomId, minutes: overlapMinutes(a.busy, b.busy) },
})

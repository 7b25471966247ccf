import { overlapMinutes, overlaps } from '../time/interval'
import { pairRule } from './rule'

export const roomDoubleBooked = pairRule('room-double-booked', {
  says: 'A room hosts one session at a time, set-up and teardown included.',
  cites: ['I-01'],
  share: (s) => s.roomId,
  find: (a, b, roomId) =>
    overlaps(a.busy, b.busy) && { roomId, minutes: overlapMinutes(a.busy, b.busy) },
})

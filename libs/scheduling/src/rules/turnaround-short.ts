import { gapMinutes, overlaps } from '../time/interval'
import { whereItStands } from './room-double-booked'
import { pairRule } from './rule'

// The minutes count from the end of one session to the start of the next: set-up and teardown are part of the
// turnaround. Where these meet already, `room-double-booked` has said so.
export const turnaroundShort = pairRule('turnaround-short', {
  says: 'Between two sessions a room stays free for its turnaround; set-up and teardown count into it.',
  share: whereItStands,
  reach: ({ rooms }) => Math.max(0, ...[...rooms.values()].map((room) => room.turnaround)),
  find: (a, b, roomId) => {
    const needed = a.room.turnaround
    const minutes = needed - gapMinutes(a.during, b.during)
    return minutes > 0 && !overlaps(a.busy, b.busy) && { roomId, needed, minutes }
  },
})

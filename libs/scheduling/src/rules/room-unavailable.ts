import { minutesWithin } from '../time/interval'
import { sessionRule } from './rule'

export const roomUnavailable = sessionRule('room-unavailable', {
  says: 'A room is used only while the host lends it, and never while it is closed, set-up and teardown included.',
  each: () => ['not-lent', 'closed'] as const,
  find: ({ busy, room }, reason) => {
    const minutes =
      reason === 'closed'
        ? minutesWithin(busy, room.closed)
        : busy.to - busy.from - minutesWithin(busy, room.lent)
    return minutes > 0 && { roomId: room.id, reason, minutes }
  },
})

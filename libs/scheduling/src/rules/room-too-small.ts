import { sessionRule } from './rule'

// The room seats the expected audience; 0 expected = unknown, which fits anywhere.
export const roomTooSmall = sessionRule('room-too-small', {
  reads: 'room',
  find: ({ expected, room }) =>
    expected > room.capacity && { roomId: room.id, capacity: room.capacity, expected },
})

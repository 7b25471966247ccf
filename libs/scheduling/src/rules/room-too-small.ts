import { sessionRule } from './rule'

export const roomTooSmall = sessionRule('room-too-small', {
  says: 'The room seats the expected audience; an unknown audience fits anywhere.',
  reads: 'room',
  each: ({ expected }) => (expected > 0 ? [expected] : []),
  find: ({ room }, expected) =>
    expected > room.capacity && { roomId: room.id, capacity: room.capacity, expected },
})

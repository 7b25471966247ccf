import { sessionRule } from './rule'

const TIMES_TOO_LARGE = 3
/** So many empty seats are nothing to speak of. */
const EMPTY_SEATS = 100

export const seatsWasted = sessionRule('seats-wasted', {
  says: 'A room has at most three times the seats that are expected to be taken, or at most a hundred too many.',
  reads: 'room',
  each: ({ expected }) => (expected > 0 ? [expected] : []),
  find: ({ room }, expected) =>
    room.capacity > TIMES_TOO_LARGE * expected &&
    room.capacity - expected > EMPTY_SEATS && {
      roomId: room.id,
      capacity: room.capacity,
      expected,
    },
})

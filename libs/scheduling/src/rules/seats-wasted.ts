import { sessionRule } from './rule'

const TIMES_TOO_LARGE = 3
/** So many empty seats are nothing to speak of. */
const EMPTY_SEATS = 100

export const seatsWasted = sessionRule('seats-wasted', {
  says: 'A room is not more than three times, and more than a hundred seats, too large for its audience.',
  reads: 'room',
  find: ({ expected, room }) =>
    expected > 0 &&
    room.capacity > TIMES_TOO_LARGE * expected &&
    room.capacity - expected > EMPTY_SEATS && {
      roomId: room.id,
      capacity: room.capacity,
      expected,
    },
})

import { focusOf } from './focus-parallel'
import { groupRule } from './rule'

const ENOUGH_ROOMS = 2

// Once per day and focus area.
export const focusScattered = groupRule('focus-scattered', {
  says: 'On one day a focus area keeps to two rooms, so that whoever follows it finds it.',
  cites: ['R14'],
  reads: 'room-day',
  keys: focusOf,
  daily: true,
  least: ENOUGH_ROOMS + 1,
  reading: { counts: ({ room }) => room.number },
  find: ({ sessions, counts }, focusArea) => {
    const rooms = countRooms(counts, sessions.length)
    if (rooms <= ENOUGH_ROOMS) return null
    return [{ sessions, facts: { focusArea, dayId: sessions[0]!.day!.id, rooms } }]
  },
})

/** Different numbers among them: 32 of them at a time. */
function countRooms(numbers: readonly number[], size: number): number {
  let rooms = 0
  let more = true
  for (let from = 0; more; from += 32) {
    let seen = 0
    more = false
    for (let i = 0; i < size; i++) {
      const number = numbers[i]! - from
      if (number >= 32) more = true
      else if (number >= 0 && (seen & (1 << number)) === 0) {
        seen |= 1 << number
        rooms++
      }
    }
  }
  return rooms
}

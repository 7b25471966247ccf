import type { InRoomOfDay } from '../world/view'
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
  find: (sessions, focusArea) => {
    const rooms = countRooms(sessions)
    if (rooms <= ENOUGH_ROOMS) return null
    return [{ sessions: [...sessions], facts: { focusArea, dayId: sessions[0]!.day!.id, rooms } }]
  },
})

function countRooms(sessions: readonly InRoomOfDay[]): number {
  let rooms = 0
  for (let i = 0; i < sessions.length; i++) {
    let known = false
    for (let j = 0; j < i && !known; j++) known = sessions[j]!.room === sessions[i]!.room
    if (!known) rooms++
  }
  return rooms
}

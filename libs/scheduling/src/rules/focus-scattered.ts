import type { InRoomOfDay } from '../world/view'
import { focusOf } from './focus-parallel'
import { groupRule, type Found } from './rule'

const ENOUGH_ROOMS = 2

// Once per day and focus area. What stands outside the days of the event is somewhere else already.
export const focusScattered = groupRule('focus-scattered', {
  says: 'On one day a focus area keeps to two rooms, so that whoever follows it finds it.',
  cites: ['R14'],
  reads: 'room-day',
  keys: focusOf,
  find: (sessions, focusArea) => {
    let found: Found<'focus-scattered'>[] | null = null
    for (let first = 0, next = 0; first < sessions.length; first = next) {
      next = endOfDay(sessions, first)
      const { day } = sessions[first]!
      if (day === null || !isScattered(sessions, first, next)) continue
      const ofDay = sessions.slice(first, next)
      const rooms = new Set(ofDay.map((s) => s.roomId)).size
      ;(found ??= []).push({ sessions: ofDay, facts: { focusArea, dayId: day.id, rooms } })
    }
    return found
  },
})

/** Position after the last session of the day that the one at `first` stands on. */
function endOfDay(sessions: readonly InRoomOfDay[], first: number): number {
  const { day } = sessions[first]!
  let next = first + 1
  while (next < sessions.length && sessions[next]!.day === day) next++
  return next
}

/** Whether the sessions from `first` until `next` need more rooms than enough; counts no further than that. */
function isScattered(sessions: readonly InRoomOfDay[], first: number, next: number): boolean {
  let rooms = 0
  for (let i = first; i < next; i++) {
    let known = false
    for (let j = first; j < i && !known; j++) known = sessions[j]!.roomId === sessions[i]!.roomId
    if (!known && ++rooms > ENOUGH_ROOMS) return true
  }
  return false
}

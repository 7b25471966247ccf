import { relationsOf } from '../world/subject'
import { pairRule } from './rule'

// A session outside the days of the event has no day: nothing is said of it here, `outside-event` has said enough.
export const relationBroken = pairRule('relation-broken', {
  says: 'Two sessions that belong in one room stand in one, and two that belong on different days on different ones.',
  reads: 'room-day',
  shareAny: (s) => relationsOf(s, 'same-room', 'different-day'),
  find: (a, b, key) => {
    if (key.startsWith('same-room')) return a.roomId !== b.roomId && { kind: 'same-room' }
    return a.day !== null && a.day === b.day && { kind: 'different-day' }
  },
})

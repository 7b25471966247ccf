import { groupRule, pairRule, sessionRule, type Rule } from '../rules/rule'

/** Rules that nobody needs, of the shapes that today's rules leave unused: the engine must serve them alike. */
export const otherRules: readonly Rule[] = [
  // Says the same on and off the board.
  sessionRule('outside-event', {
    find: (s) => s.during.from % 2 === 1 && { dayId: null, minutes: s.minutes },
    unplaced: (s) => s.minutes > 30 && { dayId: null, minutes: s.minutes },
  }),
  // Depends on the order of the pair; some sessions share nothing.
  pairRule('room-double-booked', {
    share: (s) => (s.room.capacity > 40 ? s.roomId : null),
    find: (a, b, roomId) =>
      a.during.to <= b.during.from && { roomId, minutes: b.during.from - a.during.to },
  }),
  // A pair that shares several keys, some named twice.
  pairRule('person-in-two-places', {
    reads: 'session',
    shareAny: (s) => [s.format, s.format, `${s.minutes} minutes`],
    find: (a, b, personId) => a.expected === b.expected && { personId, minutes: a.minutes },
  }),
  // A group that depends on the place, and changes for those who stay when somebody leaves.
  groupRule('no-pause', {
    key: (s) => (s.during.from % 5 === 0 ? s.roomId : null),
    find: (members, personId) =>
      members.length % 2 === 0 && [{ sessions: members, facts: { personId, minutes: 1 } }],
  }),
]

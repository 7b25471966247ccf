import { groupRule, pairRule, sessionRule, type Rule } from '../rules/rule'
import { gapMinutes } from '../time/interval'
import type { Subject } from '../world/subject'

/** Rules that nobody needs, of the shapes that today's rules leave unused: the engine must serve them alike. */
export const otherRules: readonly Rule[] = [
  sessionRule('outside-event', {
    says: 'Says the same on and off the board.',
    find: (s) => s.during.from % 2 === 1 && { dayId: null, minutes: s.minutes },
    unplaced: (s) => s.minutes > 30 && { dayId: null, minutes: s.minutes },
  }),
  sessionRule('no-focus-area', {
    says: 'Speaks of sessions off the board alone.',
    each: () => [],
    find: () => null,
    unplaced: (s) => s.format === 'panel' && {},
  }),
  sessionRule('remote-hours', {
    says: 'Reads the zone alone.',
    reads: 'zone',
    find: (s) => s.zone.number === 1 && { personId: 'nobody', minutes: s.minutes },
  }),
  sessionRule('through-break', {
    says: 'Speaks of what is on meanwhile, to the last minute.',
    reads: 'time',
    each: (s, { meetings }) => meetings.filter((meeting) => meeting.id.length > s.id.length),
    during: (meeting) => [meeting.during],
    find: (s, { id, during }) =>
      during.from < s.during.to &&
      s.during.from < during.to && { breakId: id, minutes: during.to - s.during.from },
  }),
  pairRule('room-double-booked', {
    says: 'Depends on the order of the pair; some sessions share nothing.',
    share: (s) => (s.room.capacity > 40 ? s.roomId : null),
    find: (a, b, roomId) =>
      a.during.to <= b.during.from && { roomId, minutes: b.during.from - a.during.to },
  }),
  pairRule('turnaround-short', {
    says: 'A pair that looks as far as half an hour, and says so at the very edge.',
    reads: 'time',
    reach: () => 30,
    shareAny: segmentOf,
    find: (a, b, roomId) => {
      const minutes = gapMinutes(a.during, b.during)
      return minutes <= 30 && { roomId, needed: 30, minutes }
    },
  }),
  pairRule('walking-time', {
    says: 'A pair that gathers like another one, and looks farther.',
    reads: 'time',
    reach: () => 90,
    shareAny: segmentOf,
    find: (a, b, personId) => {
      const minutes = gapMinutes(a.during, b.during)
      return minutes > 45 && minutes <= 90 && { personId, needed: 90, minutes }
    },
  }),
  pairRule('person-in-two-places', {
    says: 'A pair that shares several keys, some named twice.',
    reads: 'session',
    shareAny: (s) => [s.format, s.format, `${s.minutes} minutes`],
    find: (a, b, personId) => a.expected === b.expected && { personId, minutes: a.minutes },
  }),
  groupRule('no-pause', {
    says: 'A group that depends on the place, and changes for those who stay when somebody leaves.',
    key: (s) => (s.during.from % 5 === 0 ? s.roomId : null),
    find: ({ sessions }, personId) =>
      sessions.length % 2 === 0 && [{ sessions, facts: { personId, minutes: 1 } }],
  }),
  groupRule('idle-hours', {
    says: 'A group in an order of its own, asked for a key that nobody has, too.',
    reads: 'time',
    keys: (s) => [s.segment],
    always: () => ['thematic', 'nobody'],
    reading: { from: (s, key) => -s.during.to - key.length, counts: (s) => s.minutes },
    find: ({ sessions, counts }, personId) => {
      const first = sessions[0]
      if (!first) return [{ sessions: [], facts: { personId, minutes: 0 } }]
      return [{ sessions: [first], facts: { personId, minutes: first.during.from + counts[0]! } }]
    },
  }),
  groupRule('focus-scattered', {
    says: 'A group of each day that speaks of so many and no more, always in another order.',
    reads: 'room-day',
    keys: (s) => [s.format, s.segment],
    daily: true,
    least: 2,
    most: 4,
    find: ({ sessions }, focusArea) =>
      sessions.length >= 2 &&
      sessions.length <= 4 && [
        {
          sessions: [...sessions].reverse(),
          facts: { focusArea, dayId: sessions[0]!.day!.id, rooms: sessions.length },
        },
      ],
  }),
]

function segmentOf({ segment }: Subject): string[] {
  return [segment]
}

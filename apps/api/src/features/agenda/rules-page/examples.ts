import type { FindingCode, FindingFacts } from '@roundtable/scheduling'
import type { Names } from '../names'

/** What the page of rules calls things by; people and times are illustrative. */
export const exampleNames: Names = {
  session: (id) => `${id} “${titles[id ?? ''] ?? 'Digital skills for all'}”`,
  room: () => 'Meeting hall 1',
  person: () => 'H.E. Ms T. Phiri',
  body: () => 'Committee 3 (COM3)',
  meeting: () => 'Wed 8 June from 15:00 to 16:30 (Kigali time)',
  time: () => 'Wed 8 June at 15:00 (Kigali time)',
  place: () => 'Meeting hall 1, Wed 8 June at 15:00 (Kigali time)',
  day: () => 'Wed 8 June',
  hostBreak: () => 'Coffee, Wed 8 June from 15:30 to 16:00 (Kigali time)',
  pool: () => 'French interpreters',
  delegation: () => 'Tuvalu',
  focusArea: () => 'Connecting people everywhere',
  group: () => 'youth (Generation Connect)',
  feature: () => 'webcast',
  language: () => 'Arabic',
}

const titles: Readonly<Record<string, string>> = {
  P5: 'Financing the last mile',
  P7: 'Open infrastructure',
}

const personId = 'a person'
const roomId = 'a room'
const meeting = { bodyId: 'a body', meetingId: 'a meeting' }

/** One finding of each rule. Forgetting one is a type error. */
export const exampleFacts: { readonly [C in FindingCode]: FindingFacts[C] } = {
  'outside-event': { dayId: '2022-06-08', minutes: 20 },
  'host-meets': { ...meeting, minutes: 30 },
  'host-duty': { personId, ...meeting, minutes: 30 },
  'room-double-booked': { roomId, minutes: 15 },
  'room-unavailable': { roomId, reason: 'not-lent', minutes: 15 },
  'turnaround-short': { roomId, needed: 20, minutes: 15 },
  'person-in-two-places': { personId, minutes: 30 },
  'walking-time': { personId, needed: 10, minutes: 5 },
  'person-unavailable': { personId, minutes: 45 },
  'pool-exceeded': { poolId: 'a pool', size: 2, needed: 3, minutes: 30 },
  'feature-missing': { roomId, feature: 'webcast' },
  'language-not-carried': { roomId, language: 'ar', use: 'interpretation' },
  'order-broken': { firstId: 'P5', minutes: 30 },
  'not-against': { minutes: 30 },
  'relation-broken': { kind: 'same-room' },
  'locked-moved': { roomId, start: 0, now: 'elsewhere' },
  'high-level-missing': {},
  'role-unconfirmed': { role: 'lead', missing: 1 },
  'room-too-small': { roomId, capacity: 80, expected: 120 },
  'no-pause': { personId, minutes: 180 },
  'walking-tight': { personId, needed: 10, spare: 5 },
  'small-delegation': { delegationId: 'a delegation', size: 2, minutes: 30 },
  'delegation-duty': { delegationId: 'a delegation', personId, ...meeting, minutes: 30 },
  'focus-parallel': { focusArea: 'access', minutes: 60 },
  'interpretation-hours': { reason: 'late', minutes: 15 },
  'published-moved': { roomId, start: 0, now: 'elsewhere' },
  'no-focus-area': {},
  'remote-hours': { personId, minutes: 30 },
  'through-break': { breakId: 'a break', minutes: 15 },
  'groups-missing': { group: 'youth' },
  'seats-wasted': { roomId, capacity: 400, expected: 60 },
  'focus-scattered': { focusArea: 'access', dayId: '2022-06-08', rooms: 3 },
  'idle-hours': { personId, minutes: 200 },
}

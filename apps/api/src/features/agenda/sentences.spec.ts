import { describe, expect, it } from '@jest/globals'
import type { Finding, FindingCode, FindingOf } from '@roundtable/scheduling'
import { namesOf } from './names'
import { reasons } from './sentences'
import { anAgenda, at, idOf } from './testing/an-agenda'

const agenda = anAgenda()
  .room('A')
  .body('COM3')
  .meets('COM3', '09:30-12:30')
  .person('Ann')
  .session('s1')
  .session('s2')
  .build()
agenda.hostBreaks.push({
  id: idOf('Coffee'),
  uid: 'coffee',
  title: 'Coffee',
  start: at('10:30'),
  end: at('11:00'),
})
agenda.pools.push({
  id: idOf('teams'),
  code: 'AR',
  name: { en: 'Arabic interpreters' },
  size: 1,
  language: 'ar',
})
const names = namesOf(agenda)

const common = {
  sessions: [idOf('s1'), idOf('s2')],
  severity: 'blocker',
  at: 'move',
  waivable: false,
  waived: false,
} as const
const room = { roomId: idOf('A') }
const ann = { personId: idOf('Ann') }
const com3 = { bodyId: idOf('COM3'), meetingId: idOf('COM3 09:30-12:30') }

/** One line per code: a rule without a sentence cannot be compiled, one without a line here neither. */
const said: { [C in FindingCode]: [Omit<FindingOf<C>, 'code' | keyof typeof common>, string][] } = {
  'outside-event': [
    [
      { dayId: '2022-06-08', minutes: 20 },
      's1 “Title s1” would be outside the opening hours for 20 minutes',
    ],
    [{ dayId: null, minutes: 60 }, 's1 “Title s1” would be outside the days of the event'],
  ],
  'host-meets': [
    [
      { ...com3, minutes: 30 },
      'Body COM3 (COM3) meets Wed 8 June from 09:30 to 12:30 (Kigali time), 30 minutes of the time of s1 “Title s1”',
    ],
  ],
  'host-duty': [
    [
      { ...com3, ...ann, minutes: 1 },
      'H.E. Ann is needed in Body COM3 (COM3) Wed 8 June from 09:30 to 12:30 (Kigali time), 1 minute of the time of s1 “Title s1”',
    ],
  ],
  'room-double-booked': [
    [
      { ...room, minutes: 15 },
      's1 “Title s1” and s2 “Title s2” would both need Room A for 15 minutes',
    ],
  ],
  'room-unavailable': [
    [
      { ...room, reason: 'closed', minutes: 15 },
      'Room A is closed for 15 minutes that s1 “Title s1” needs',
    ],
    [
      { ...room, reason: 'not-lent', minutes: 15 },
      'Room A is not lent to us for 15 minutes that s1 “Title s1” needs',
    ],
  ],
  'person-in-two-places': [
    [
      { ...ann, minutes: 15 },
      'H.E. Ann would be in s1 “Title s1” and s2 “Title s2” at once for 15 minutes',
    ],
  ],
  'person-unavailable': [
    [{ ...ann, minutes: 15 }, 'H.E. Ann is not available for 15 minutes of s1 “Title s1”'],
  ],
  'room-too-small': [
    [
      { ...room, capacity: 100, expected: 120 },
      'Room A has 100 seats, and 120 people are expected at s1 “Title s1”',
    ],
  ],
  'locked-moved': [
    [
      { ...room, start: 39 * 60, now: 'elsewhere' },
      's1 “Title s1” is locked in Room A, Wed 8 June at 15:00 (Kigali time)',
    ],
  ],
  'turnaround-short': [
    [
      { ...room, needed: 20, minutes: 15 },
      'Room A needs 20 minutes between s1 “Title s1” and s2 “Title s2”, and would have 5',
    ],
  ],
  'walking-time': [
    [
      { ...ann, needed: 15, minutes: 15 },
      'H.E. Ann needs 15 minutes on foot between s1 “Title s1” and s2 “Title s2”, and would have 0',
    ],
  ],
  'pool-exceeded': [
    [
      { poolId: idOf('teams'), size: 1, needed: 2, minutes: 30 },
      'Arabic interpreters: 2 would be needed at once for 30 minutes, and there are 1',
    ],
  ],
  'feature-missing': [
    [
      { ...room, feature: 'round-tables' },
      'Room A does not have what s1 “Title s1” needs: round tables',
    ],
  ],
  'language-not-carried': [
    [
      { ...room, language: 'ar', use: 'interpretation' },
      'Room A has no channel for Arabic, interpreted in s1 “Title s1”',
    ],
    [
      { ...room, language: 'fr', use: 'floor' },
      'Room A has no channel for French, spoken on the floor of s1 “Title s1”',
    ],
  ],
  'order-broken': [
    [
      { firstId: idOf('s2'), minutes: 30 },
      's2 “Title s2” has to end before s1 “Title s1” starts, and would end 30 minutes too late',
    ],
  ],
  'not-against': [
    [
      { minutes: 30 },
      's1 “Title s1” and s2 “Title s2” may not run against each other, and would for 30 minutes',
    ],
  ],
  'relation-broken': [
    [{ kind: 'same-room' }, 's1 “Title s1” and s2 “Title s2” belong in one room'],
    [{ kind: 'different-day' }, 's1 “Title s1” and s2 “Title s2” belong on different days'],
  ],
  'role-unconfirmed': [
    [{ role: 'lead', missing: 1 }, 's1 “Title s1” has no confirmed chair or moderator'],
    [{ role: 'speaker', missing: 1 }, 's1 “Title s1” has no confirmed speaker'],
    [{ role: 'signatory', missing: 0 }, 's1 “Title s1” has no signatory yet'],
    [{ role: 'signatory', missing: 1 }, 's1 “Title s1” waits for 1 signatory to confirm'],
    [{ role: 'signatory', missing: 3 }, 's1 “Title s1” waits for 3 signatories to confirm'],
  ],
  'no-pause': [[{ ...ann, minutes: 240 }, 'H.E. Ann would have no pause for 240 minutes']],
  'high-level-missing': [
    [{}, 's1 “Title s1” has no confirmed high-level participant from the Membership'],
  ],
  'walking-tight': [
    [
      { ...ann, needed: 15, spare: 5 },
      'H.E. Ann would have 5 minutes to spare on the way between s1 “Title s1” and s2 “Title s2”',
    ],
  ],
  'small-delegation': [
    [
      { delegationId: agenda.people[0]!.organisationId, size: 2, minutes: 30 },
      'Ministry of Ann, a delegation of 2, would be needed in s1 “Title s1” and s2 “Title s2” at once for 30 minutes',
    ],
  ],
  'delegation-duty': [
    [
      { ...com3, ...ann, delegationId: agenda.people[0]!.organisationId, minutes: 30 },
      'H.E. Ann, of the same small delegation (Ministry of Ann), is needed in Body COM3 (COM3) Wed 8 June from 09:30 to 12:30 (Kigali time), 30 minutes of the time of s1 “Title s1”',
    ],
  ],
  'focus-parallel': [
    [
      { focusArea: 'value', minutes: 30 },
      's1 “Title s1” and s2 “Title s2” are both about value, and would run in parallel for 30 minutes',
    ],
  ],
  'interpretation-hours': [
    [
      { reason: 'late', minutes: 30 },
      '30 minutes of s1 “Title s1” would be outside the interpreters’ hours',
    ],
    [
      { reason: 'long', minutes: 1 },
      's1 “Title s1” is 1 minute longer than the three hours that one team interprets',
    ],
  ],
  'published-moved': [
    [
      { ...room, start: 39 * 60, now: 'elsewhere' },
      'the public has s1 “Title s1” in Room A, Wed 8 June at 15:00 (Kigali time)',
    ],
  ],
  'no-focus-area': [[{}, 's1 “Title s1” has no focus area, and no reason for that is given']],
  'remote-hours': [
    [
      { ...ann, minutes: 30 },
      'H.E. Ann takes part from where it is night for 30 minutes of s1 “Title s1”',
    ],
  ],
  'through-break': [
    [
      { breakId: idOf('Coffee'), minutes: 5 },
      's1 “Title s1” would run through a break of the house, Coffee Wed 8 June from 10:30 to 11:00 (Kigali time), for 5 minutes',
    ],
  ],
  'groups-missing': [
    [
      { group: 'youth' },
      'nobody from this group takes part in any session on the board: youth (Generation Connect)',
    ],
  ],
  'seats-wasted': [
    [
      { ...room, capacity: 400, expected: 20 },
      'Room A has 400 seats, and only 20 people are expected at s1 “Title s1”',
    ],
  ],
  'focus-scattered': [
    [
      { focusArea: 'access', dayId: '2022-06-08', rooms: 3 },
      'access would be spread over 3 rooms on Wed 8 June',
    ],
  ],
  'idle-hours': [
    [
      { ...ann, minutes: 240 },
      'H.E. Ann would wait 240 minutes between s1 “Title s1” and s2 “Title s2”',
    ],
  ],
}

const lines = Object.entries(said).flatMap(([code, cases]) =>
  cases.map(([facts, sentence]) => ({ code, facts, sentence })),
)

describe('reasons in English', () => {
  it.each(lines)('$code: $sentence', ({ code, facts, sentence }) => {
    expect(reasons([{ ...common, ...facts, code } as Finding], names)).toBe(sentence)
  })

  it('says three of them and counts the rest', () => {
    const finding = { ...common, ...ann, code: 'no-pause', minutes: 9 } as Finding
    const one = 'H.E. Ann would have no pause for 9 minutes'
    expect(reasons(Array(5).fill(finding), names)).toBe(`${one}; ${one}; ${one}; and 2 more`)
    expect(reasons(Array(3).fill(finding), names)).toBe(`${one}; ${one}; ${one}`)
  })

  it('stays a sentence when the plan no longer knows the thing', () => {
    const finding = { ...common, code: 'no-pause', personId: idOf('gone'), minutes: 9 } as Finding
    expect(reasons([finding], names)).toBe('something unknown would have no pause for 9 minutes')
  })
})

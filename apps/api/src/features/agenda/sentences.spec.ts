import { describe, expect, it } from '@jest/globals'
import type { Finding, FindingCode, FindingOf } from '@roundtable/scheduling'
import { namesOf } from './names'
import { reasons } from './sentences'
import { anAgenda, idOf } from './testing/an-agenda'

const agenda = anAgenda()
  .room('A')
  .body('COM3')
  .meets('COM3', '09:30-12:30')
  .person('Ann')
  .session('s1')
  .session('s2')
  .build()
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
  'no-pause': [[{ ...ann, minutes: 240 }, 'H.E. Ann would have no pause for 240 minutes']],
  'high-level-missing': [
    [{}, 's1 “Title s1” has no confirmed high-level participant from the Membership'],
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

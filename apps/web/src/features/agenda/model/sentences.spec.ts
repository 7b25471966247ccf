import { beforeAll, describe, expect, it } from '@jest/globals'
import { i18n } from '@lingui/core'
import type { Finding, FindingCode } from '@roundtable/scheduling'
import { boardOf } from './board-model'
import { namesOf } from './names'
import { captionOf, sentenceOf } from './sentences'
import { planWith, uuid, wireSession } from './testing/a-wire-plan'
import { span } from './words'

const plan = planWith({ s1: '15:00', s2: '15:30' })
const board = boardOf({
  ...plan,
  sessions: [
    wireSession('s1', { format: 'panel' }),
    wireSession('s2', { title: { en: 'Open infrastructure' } }),
  ],
})
const placements = {
  [uuid('s1')]: { roomId: uuid('A'), start: 1440 + 900 },
  [uuid('s2')]: { roomId: uuid('A'), start: 1440 + 930 },
}
const common = {
  sessions: [uuid('s1')],
  severity: 'blocker',
  at: 'move',
  waivable: false,
  waived: false,
} as const
const both = { ...common, sessions: [uuid('s1'), uuid('s2')] }
const personId = uuid('latu')

/** One of each, and what an organizer reads; a new code without a line is a type error. */
const lines: { [C in FindingCode]: [Extract<Finding, { code: C }>, string] } = {
  'outside-event': [
    { ...common, code: 'outside-event', dayId: '2022-06-08', minutes: 20 },
    'The Roundtable is open Wednesday 8 June, 08:00–18:00; 20 minutes would lie outside.',
  ],
  'host-meets': [
    { ...common, code: 'host-meets', bodyId: uuid('com3'), meetingId: uuid('m1'), minutes: 60 },
    'Committee 3 meets 15:00–16:30; this panel takes 60 minutes of its time.',
  ],
  'host-duty': [
    {
      ...common,
      code: 'host-duty',
      personId,
      bodyId: uuid('com3'),
      meetingId: uuid('m1'),
      minutes: 1,
    },
    'H.E. Mr Tevita Latu is needed in Committee 3, 15:00–16:30: 1 minute at the same time.',
  ],
  'room-double-booked': [
    { ...both, code: 'room-double-booked', roomId: uuid('A'), minutes: 30 },
    'A is taken by s2 Open infrastructure, 15:30–16:30; they would meet for 30 minutes, set-up included.',
  ],
  'room-unavailable': [
    { ...common, code: 'room-unavailable', roomId: uuid('B'), reason: 'not-lent', minutes: 15 },
    'The host does not lend us B then: 15 minutes, set-up included.',
  ],
  'person-in-two-places': [
    { ...both, code: 'person-in-two-places', personId, minutes: 30 },
    'H.E. Mr Tevita Latu also takes part in s2 Open infrastructure, 15:30–16:30: 30 minutes at the same time.',
  ],
  'person-unavailable': [
    { ...common, code: 'person-unavailable', personId, minutes: 45 },
    'H.E. Mr Tevita Latu is not available for 45 minutes of that time.',
  ],
  'room-too-small': [
    { ...common, code: 'room-too-small', roomId: uuid('B'), capacity: 80, expected: 1400 },
    'B has 80 seats; 1\u202f400 people are expected.',
  ],
  'locked-moved': [
    { ...common, code: 'locked-moved', roomId: uuid('A'), start: 1440 + 840, now: 'elsewhere' },
    'It is locked: it stays Wed 14:00, A.',
  ],
  'no-pause': [
    { ...both, code: 'no-pause', personId, minutes: 140 },
    'H.E. Mr Tevita Latu would sit through 2 h 20 without a pause.',
  ],
  'high-level-missing': [
    { ...common, code: 'high-level-missing' },
    'No high-level participant from the Membership has confirmed.',
  ],
}

describe('findings in sentences', () => {
  beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

  it.each(Object.entries(lines))('%s', (_code, [finding, sentence]) => {
    expect(sentenceOf(finding, namesOf(board, uuid('s1'), placements))).toBe(sentence)
  })

  it('tells apart closed and not lent, moved and taken off, outside hours and outside days', () => {
    const names = namesOf(board, uuid('s1'), placements)
    const [shut] = lines['room-unavailable']
    expect(sentenceOf({ ...shut, reason: 'closed' }, names)).toBe(
      'B is closed then: 15 minutes, set-up included.',
    )
    expect(sentenceOf({ ...lines['locked-moved'][0], now: 'off-board' }, names)).toBe(
      'It is locked Wed 14:00, A, and may not come off the board.',
    )
    expect(sentenceOf({ ...lines['outside-event'][0], dayId: null }, names)).toBe(
      'The Roundtable has no day then. Nothing may stand there.',
    )
  })

  it('has a few words for painted fields, and none where a sentence is needed', () => {
    const names = namesOf(board, uuid('s1'), placements)
    expect(
      (['room-too-small', 'no-pause', 'host-meets', 'host-duty'] as const).map((code) =>
        captionOf(lines[code][0], names),
      ),
    ).toEqual(['80 seats, 1\u202f400 expected', 'No pause', 'Committee 3 meets', null])
  })

  it('keeps codes apart and spaces the dash in Arabic', () => {
    i18n.loadAndActivate({ locale: 'ar', messages: {} })
    const names = namesOf(board, uuid('s1'), placements)
    expect([names.room(uuid('A')), span(900, 990)]).toEqual(['\u2068A\u2069', '15:00 – 16:30'])
    i18n.loadAndActivate({ locale: 'en', messages: {} })
  })
})

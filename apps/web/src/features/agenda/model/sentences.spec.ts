import { beforeAll, describe, expect, it } from '@jest/globals'
import { i18n } from '@lingui/core'
import type { Finding, FindingCode } from '@roundtable/scheduling'
import { boardOf } from './board-model'
import { namesOf } from './names'
import { captionOf } from './captions'
import { sentenceOf } from './sentences'
import { june8, planWith, uuid, wireSession } from './testing/a-wire-plan'
import { span } from './words'

const plan = planWith({ s1: '15:00', s2: '15:30' })
const board = boardOf({
  ...plan,
  pools: [{ id: uuid('fr'), code: 'FR', name: { en: 'French booths' }, size: 1, language: 'fr' }],
  hostBreaks: [
    { id: uuid('tea'), uid: 'tea', title: 'Tea', start: june8('15:30'), end: june8('16:00') },
  ],
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
const tonga = plan.people[0]!.organisationId

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
    'B has 80 seats; 1,400 people are expected.',
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
  'turnaround-short': [
    { ...both, code: 'turnaround-short', roomId: uuid('A'), needed: 20, minutes: 15 },
    'A needs 20 minutes to be made ready between this and s2 Open infrastructure, 15:30–16:30; there would be 5 minutes.',
  ],
  'walking-time': [
    { ...both, code: 'walking-time', personId, needed: 15, minutes: 14 },
    'H.E. Mr Tevita Latu needs 15 minutes on foot between here and s2 Open infrastructure, 15:30–16:30; there would be 1 minute.',
  ],
  'pool-exceeded': [
    { ...both, code: 'pool-exceeded', poolId: uuid('fr'), size: 1, needed: 2, minutes: 30 },
    'French booths: with s2 Open infrastructure, 15:30–16:30, 2 would be needed at once for 30 minutes; there are 1.',
  ],
  'feature-missing': [
    { ...common, code: 'feature-missing', roomId: uuid('B'), feature: 'round-tables' },
    'B does not have what is needed: round tables.',
  ],
  'language-not-carried': [
    {
      ...common,
      code: 'language-not-carried',
      roomId: uuid('B'),
      language: 'ar',
      use: 'interpretation',
    },
    'B has no channel for a language of interpretation: Arabic.',
  ],
  'order-broken': [
    { ...both, code: 'order-broken', firstId: uuid('s2'), minutes: 90 },
    'The order is fixed: s2 Open infrastructure, 15:30–16:30 ends before this panel starts. It would end 1 h 30 too late.',
  ],
  'not-against': [
    { ...both, code: 'not-against', minutes: 30 },
    'It may not run against s2 Open infrastructure, 15:30–16:30; they would meet for 30 minutes.',
  ],
  'relation-broken': [
    { ...both, code: 'relation-broken', kind: 'same-room' },
    'It belongs in one room with s2 Open infrastructure, 15:30–16:30.',
  ],
  'role-unconfirmed': [
    { ...common, code: 'role-unconfirmed', role: 'signatory', missing: 2 },
    '2 signatories have not confirmed.',
  ],
  'walking-tight': [
    { ...both, code: 'walking-tight', personId, needed: 15, spare: 5 },
    'H.E. Mr Tevita Latu walks 15 minutes between here and s2 Open infrastructure, 15:30–16:30, with 5 minutes to spare.',
  ],
  'small-delegation': [
    { ...both, code: 'small-delegation', delegationId: tonga, size: 2, minutes: 30 },
    'Tonga, a delegation of 2, is also needed in s2 Open infrastructure, 15:30–16:30: 30 minutes at the same time.',
  ],
  'delegation-duty': [
    {
      ...common,
      code: 'delegation-duty',
      delegationId: tonga,
      personId,
      bodyId: uuid('com3'),
      meetingId: uuid('m1'),
      minutes: 30,
    },
    'H.E. Mr Tevita Latu, of the same small delegation (Tonga), is needed in Committee 3, 15:00–16:30: 30 minutes at the same time.',
  ],
  'focus-parallel': [
    { ...both, code: 'focus-parallel', focusArea: 'value', minutes: 30 },
    'Value creation is also the subject of s2 Open infrastructure, 15:30–16:30: 30 minutes at the same time.',
  ],
  'interpretation-hours': [
    { ...common, code: 'interpretation-hours', reason: 'late', minutes: 30 },
    '30 minutes lie outside the interpreters’ hours.',
  ],
  'published-moved': [
    { ...common, code: 'published-moved', roomId: uuid('A'), start: 1440 + 840, now: 'elsewhere' },
    'The public has it Wed 14:00, A.',
  ],
  'no-focus-area': [
    { ...common, code: 'no-focus-area' },
    'It has no focus area, and no reason for that is given.',
  ],
  'remote-hours': [
    { ...common, code: 'remote-hours', personId, minutes: 30 },
    'H.E. Mr Tevita Latu takes part from where it is night for 30 minutes of that time.',
  ],
  'through-break': [
    { ...common, code: 'through-break', breakId: uuid('tea'), minutes: 15 },
    'The whole house has a break 15:30–16:00; 15 minutes of it would be lost.',
  ],
  'groups-missing': [
    { ...common, sessions: [], code: 'groups-missing', group: 'youth' },
    'Nobody of this group takes part in any session on the board: youth.',
  ],
  'seats-wasted': [
    { ...common, code: 'seats-wasted', roomId: uuid('A'), capacity: 300, expected: 20 },
    'A has 300 seats; only 20 people are expected.',
  ],
  'focus-scattered': [
    { ...both, code: 'focus-scattered', focusArea: 'access', dayId: '2022-06-08', rooms: 3 },
    'Access is spread over 3 rooms: Wednesday 8 June.',
  ],
  'idle-hours': [
    { ...both, code: 'idle-hours', personId, minutes: 200 },
    'H.E. Mr Tevita Latu would wait 3 h 20 between this and s2 Open infrastructure, 15:30–16:30.',
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

  it('tells apart what the new rules find in two ways', () => {
    const say = (finding: Finding) => sentenceOf(finding, namesOf(board, uuid('s1'), placements))
    const [language] = lines['language-not-carried']
    const [role] = lines['role-unconfirmed']
    expect([
      say({ ...lines['pool-exceeded'][0], sessions: [uuid('s1')] }),
      say({ ...language, use: 'floor', language: 'sgn' }),
      say({ ...lines['relation-broken'][0], kind: 'different-day' }),
      say({ ...role, missing: 0 }),
      say({ ...role, missing: 1 }),
      say({ ...role, role: 'lead' }),
      say({ ...role, role: 'speaker' }),
      say({ ...lines['interpretation-hours'][0], reason: 'long' }),
      say({ ...lines['published-moved'][0], now: 'off-board' }),
      say({ ...lines['order-broken'][0], firstId: uuid('s1') }),
    ]).toEqual([
      'French booths: 2 are needed, and there are 1.',
      'B has no channel for a language of the floor: sign language.',
      'It belongs on another day than s2 Open infrastructure, 15:30–16:30.',
      'There is no signatory yet.',
      '1 signatory has not confirmed.',
      'No chair or moderator has confirmed.',
      'No speaker has confirmed.',
      'It is 30 minutes longer than the three hours that one team interprets.',
      'The public has it Wed 14:00, A; off the board, the next release cancels it.',
      'The order is fixed: this panel ends before s2 Open infrastructure, 15:30–16:30 starts. It would end 1 h 30 too late.',
    ])
  })

  it('speaks of the whole plan, too', () => {
    const names = namesOf(board, null, placements)
    expect(sentenceOf(lines['groups-missing'][0], names)).toBe(lines['groups-missing'][1])
  })

  it('has a few words for painted fields, and none where a sentence is needed', () => {
    const names = namesOf(board, uuid('s1'), placements)
    expect(
      Object.values(lines).flatMap(([finding]) => {
        const caption = captionOf(finding, names)
        return caption === null ? [] : [`${finding.code}: ${caption}`]
      }),
    ).toEqual([
      'host-meets: Committee 3 meets',
      'room-too-small: 80 seats, 1,400 expected',
      'no-pause: No pause',
      'turnaround-short: Too little time to make the room ready',
      'walking-time: Too little time to walk',
      'feature-missing: Lacks: round tables',
      'language-not-carried: No channel: Arabic',
      'walking-tight: Little time to walk',
      'small-delegation: Small delegation',
      'delegation-duty: Small delegation',
      'focus-parallel: Value creation in parallel',
      'interpretation-hours: Outside the interpreters’ hours',
      'published-moved: Not where the public has it',
      'remote-hours: Night for a remote participant',
      'through-break: Break of the house',
      'seats-wasted: 300 seats, 20 expected',
      'focus-scattered: Access in 3 rooms',
      'idle-hours: 3 h 20 of waiting',
    ])
    const [hours] = lines['interpretation-hours']
    expect(captionOf({ ...hours, reason: 'long' }, names)).toBe('Over three hours')
  })

  it('keeps codes apart and spaces the dash in Arabic', () => {
    i18n.loadAndActivate({ locale: 'ar', messages: {} })
    const names = namesOf(board, uuid('s1'), placements)
    expect([names.room(uuid('A')), span(900, 990)]).toEqual(['\u2068A\u2069', '15:00 – 16:30'])
    // A code and a title each apart: the Latin code does not turn the Arabic title round.
    expect(names.session(uuid('s2'))).toBe(
      '\u2068s2\u2069 \u2068Open infrastructure\u2069, 15:30 – 16:30',
    )
    i18n.loadAndActivate({ locale: 'en', messages: {} })
  })
})

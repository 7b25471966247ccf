import { describe, expect, it } from '@jest/globals'
import { i18n } from '@lingui/core'
import type { HistoryEntry, HistoryField } from '@roundtable/contracts'
import { boardOf } from '../../model/board-model'
import { june8, planWith, uuid } from '../../model/testing/a-wire-plan'
import { storyOf } from './story'

const board = boardOf(planWith({ s1: '10:00', s2: '12:00' }))
const place = (room: string, time: string, day = 8) => ({
  roomId: uuid(room),
  start: june8(time).replace('06-08', `06-0${day}`),
})
const head = { seq: 3, at: '2022-06-03T18:05:00+02:00', by: 'R. Keza', reason: null }
type Bare = HistoryEntry extends infer E
  ? E extends HistoryEntry
    ? Omit<E, keyof typeof head>
    : never
  : never
const what = (entry: Bare) => storyOf(board, [{ ...head, ...entry } as HistoryEntry])[0]!.what
const changed = (...fields: HistoryField[]) => what({ kind: 'changed', fields })
const window = (from: string, to: string) => ({ start: june8(from), end: june8(to) })
const part = { role: 'panellist', reply: 'invited', from: null, to: null, minutes: null } as const
const latu = (before: HistoryPart, after: HistoryPart): HistoryField => ({
  field: 'roles',
  people: [{ personId: uuid('latu'), before, after }],
})
type HistoryPart = Extract<HistoryField, { field: 'roles' }>['people'][number]['before']

// The tables below say their sentences when they are read.
i18n.loadAndActivate({ locale: 'en', messages: {} })

describe('the story of a session', () => {
  it('says what, when, by whom and why', () => {
    expect(
      storyOf(board, [
        {
          ...head,
          kind: 'moved',
          before: place('A', '14:05'),
          after: place('B', '15:10'),
          reason: ' The host needs room A ',
        },
      ]),
    ).toEqual([
      {
        key: 3,
        what: ['Moved from Wed 14:05, A to 15:10, B'],
        when: '3 June, 18:05',
        by: 'R. Keza',
        why: 'The host needs room A',
      },
    ])
  })

  it.each<[string, readonly string[]]>([
    ['Added to the plan', what({ kind: 'created' })],
    [
      'Put on the board: Wed 10:00, A',
      what({ kind: 'moved', before: null, after: place('A', '10:00') }),
    ],
    [
      'Taken off the board, from Wed 10:00, A',
      what({ kind: 'moved', before: place('A', '10:00'), after: null }),
    ],
    ['Off the board', what({ kind: 'moved', before: null, after: null })],
    [
      'Moved from Wed 10:00, A to Thu 10:00, ?',
      what({ kind: 'moved', before: place('A', '10:00'), after: place('gone', '10:00', 9) }),
    ],
    [
      'Relation to s2 Title of s2: from none to it ends before the other',
      what({ kind: 'related', to: uuid('s2'), before: [], after: ['before'] }),
    ],
    [
      'Release 2: public for the first time: Wed 10:00, A',
      what({
        kind: 'released',
        number: 2,
        changes: [{ kind: 'new', before: null, after: place('A', '10:00') }],
      }),
    ],
    [
      'Release 3: from Wed 10:00, A to 11:00, A and other people',
      what({
        kind: 'released',
        number: 3,
        changes: [
          { kind: 'moved', before: place('A', '10:00'), after: place('A', '11:00') },
          { kind: 'people', before: null, after: null },
        ],
      }),
    ],
    ['Something else was done with it', what({ kind: 'other', action: 'session.bless' })],
  ])('%s', (sentence, lines) => {
    expect(lines).toEqual([sentence])
  })

  it('tells a revision of the host meeting by meeting', () => {
    const meeting = { bodyId: uuid('com3'), title: 'Objectives' }
    expect(
      what({
        kind: 'host-revised',
        number: 2,
        meetings: [
          { ...meeting, before: window('15:00', '16:30'), after: window('09:30', '11:00') },
          { ...meeting, before: null, after: window('09:30', '11:00') },
          { ...meeting, bodyId: uuid('gone'), before: window('15:00', '16:30'), after: null },
        ],
      }),
    ).toEqual([
      'Host revision 2',
      'Committee 3 now meets 09:30–11:00, not 15:00–16:30',
      'Committee 3 now meets 09:30–11:00',
      'Objectives no longer meets 15:00–16:30',
    ])
  })

  it('names the rule of a waiver', () => {
    const until = '2022-06-08T18:00:00+02:00'
    expect(what({ kind: 'waived', rule: 'person-unavailable', until })).toEqual([
      'Waived until 8 June, 18:00',
      'People take part only when they are available.',
    ])
    expect(what({ kind: 'waiver-ended', rule: 'an-old-rule', until })).toEqual([
      'Waiver ended',
      'an-old-rule',
    ])
  })
})

describe('changed fields in the story', () => {
  it('are told by their values', () => {
    expect(
      changed(
        { field: 'minutes', before: 60, after: 45 },
        { field: 'expected', before: 50, after: 1400 },
        { field: 'code', before: 'P1', after: 'P2' },
        { field: 'format', before: 'panel', after: 'breakout' },
        { field: 'focusAreas', before: [], after: ['access', 'adoption'] },
        { field: 'title', language: 'fr', before: null, after: 'Titre' },
        { field: 'summary', language: 'ar' },
        { field: 'textStates', language: 'fr', before: null, after: 'translated' },
        { field: 'other', name: 'sdgs' },
      ),
    ).toEqual([
      'Length: from 60 minutes to 45 minutes',
      'Expected audience: from 50 to 1,400',
      'Code: from P1 to P2',
      'Format: from Panel to Breakout',
      'Focus areas: from none to Access and Adoption',
      'Title, French: from nothing to “Titre”',
      'Summary rewritten, Arabic',
      'Text, French: from not begun to translated',
      'Changed: Sustainable Development Goals',
    ])
  })

  it('tell a lock that came, moved and went', () => {
    const lock = (
      before: ReturnType<typeof place> | null,
      after: ReturnType<typeof place> | null,
    ) => changed({ field: 'lock', before, after })
    expect([
      lock(null, place('A', '10:00')),
      lock(place('A', '10:00'), place('B', '11:00')),
      lock(place('A', '10:00'), null),
    ]).toEqual([['Locked: Wed 10:00, A'], ['Locked elsewhere: Wed 11:00, B'], ['Unlocked']])
  })

  it('tell who came, who left, and what became of somebody', () => {
    expect([
      changed(latu(null, part)),
      changed(latu(part, null)),
      changed(latu(part, { ...part, role: 'chair', reply: 'confirmed' })),
      changed(latu(part, { ...part, minutes: 5 })),
    ]).toEqual([
      ['H.E. Mr Tevita Latu added: panellist, invited'],
      ['H.E. Mr Tevita Latu is no longer in it'],
      ['H.E. Mr Tevita Latu: from panellist to chair and from invited to confirmed'],
      ['H.E. Mr Tevita Latu: other times in the session'],
    ])
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { releaseDiff, samePlace, type ReleasedSession } from './release-diff'

const session = (id: string, changes: Partial<ReleasedSession> = {}): ReleasedSession => ({
  id,
  code: id,
  segment: 'thematic',
  format: 'panel',
  focusAreas: ['access', 'value'],
  title: { en: `Session ${id}` },
  status: 'scheduled',
  roomId: 'A',
  start: '2022-06-08T15:00:00+02:00',
  end: '2022-06-08T16:00:00+02:00',
  people: [{ name: 'Minister' }, { name: 'Envoy' }],
  items: [
    { id: 'i1', title: { en: 'Statement' } },
    { id: 'i2', title: { en: 'Signature' } },
  ],
  floorLanguages: ['en', 'fr'],
  interpretation: ['ar'],
  captioning: false,
  signLanguage: false,
  summary: { en: 'What it is about' },
  details: { question: 'Who pays?' },
  ...changes,
})

const at15 = { roomId: 'A', start: '2022-06-08T15:00:00+02:00' }

describe('the diff of two releases', () => {
  it('calls everything new in the first release', () => {
    expect(releaseDiff(null, [session('s1')])).toEqual([
      { sessionId: 's1', title: { en: 'Session s1' }, kind: 'new', before: null, after: at15 },
    ])
  })

  it('says nothing of a session that stays, however its offset or keys are written', () => {
    const before = session('s1', {
      title: { en: 'T', fr: 'T', ar: undefined },
      items: [{ id: 'i1', person: { name: 'A', role: null } }],
    })
    const after = session('s1', {
      title: { fr: 'T', en: 'T' },
      items: [{ person: { role: null, name: 'A' }, id: 'i1' }],
      floorLanguages: ['fr', 'en'],
      focusAreas: ['value', 'access'],
      start: '2022-06-08T13:00:00Z',
      end: '2022-06-08T14:00:00Z',
    })
    expect(releaseDiff([before], [after])).toEqual([])
  })

  it('reports a move with both places, not the bystander', () => {
    const moved = session('s1', { roomId: 'B' })
    expect(releaseDiff([session('s1'), session('s2')], [moved, session('s2')])).toEqual([
      {
        sessionId: 's1',
        title: { en: 'Session s1' },
        kind: 'moved',
        before: at15,
        after: { roomId: 'B', start: '2022-06-08T15:00:00+02:00' },
      },
    ])
  })

  it('reports a longer session as length, at its place', () => {
    const longer = session('s1', { end: '2022-06-08T16:30:00+02:00' })
    expect(releaseDiff([session('s1')], [longer])).toEqual([
      { sessionId: 's1', title: { en: 'Session s1' }, kind: 'length', before: at15, after: at15 },
    ])
  })

  it('reports a new title under the new title', () => {
    const renamed = session('s1', { title: { en: 'Other' } })
    expect(releaseDiff([session('s1')], [renamed])).toEqual([
      { sessionId: 's1', title: { en: 'Other' }, kind: 'title', before: at15, after: at15 },
    ])
  })

  it.each([
    ['one person less', [{ name: 'Minister' }]],
    ['another order, which is protocol', [{ name: 'Envoy' }, { name: 'Minister' }]],
  ])('reports people: %s', (_, people) => {
    expect(releaseDiff([session('s1')], [session('s1', { people })]).map((c) => c.kind)).toEqual([
      'people',
    ])
  })

  const statement = { id: 'i1', title: { en: 'Statement' } }
  const signature = { id: 'i2', title: { en: 'Signature' } }
  it.each<[string, string, Partial<ReleasedSession>]>([
    ['another code', 'format', { code: 'P9' }],
    ['another segment', 'format', { segment: 'high-level' }],
    ['another format', 'format', { format: 'breakout' }],
    ['another focus area', 'format', { focusAreas: ['access'] }],
    ['another order of its items', 'items', { items: [signature, statement] }],
    ['an item less', 'items', { items: [statement] }],
    ['another floor language', 'languages', { floorLanguages: ['en'] }],
    ['another interpretation', 'languages', { interpretation: ['ar', 'es'] }],
    ['captions', 'languages', { captioning: true }],
    ['sign language', 'languages', { signLanguage: true }],
    ['another summary', 'text', { summary: { en: 'Something else' } }],
    ['another question', 'text', { details: { question: 'Who gains?' } }],
  ])('reports %s as %s', (_, kind, changes) => {
    expect(releaseDiff([session('s1')], [session('s1', changes)]).map((c) => c.kind)).toEqual([
      kind,
    ])
  })

  it('gives one entry per kind, in the order of the kinds', () => {
    const all = session('s1', {
      roomId: 'B',
      start: '2022-06-08T14:00:00+02:00',
      title: { en: 'X' },
      format: 'breakout',
      people: [],
      items: [],
      captioning: true,
      summary: {},
    })
    expect(releaseDiff([session('s1')], [all]).map((c) => c.kind)).toEqual([
      'moved',
      'length',
      'title',
      'format',
      'people',
      'items',
      'languages',
      'text',
    ])
  })

  it('announces a cancellation once, with the last public place', () => {
    const cancelled = session('s1', { status: 'cancelled' })
    expect(releaseDiff([session('s1')], [cancelled])).toEqual([
      {
        sessionId: 's1',
        title: { en: 'Session s1' },
        kind: 'cancelled',
        before: at15,
        after: null,
      },
    ])
    expect(releaseDiff([cancelled], [cancelled])).toEqual([])
    expect(releaseDiff([cancelled], [])).toEqual([])
    expect(releaseDiff([], [cancelled])).toEqual([])
  })

  it('announces a session that the next release does not know as cancelled', () => {
    expect(releaseDiff([session('s1'), session('s2')], [session('s2')])).toEqual([
      {
        sessionId: 's1',
        title: { en: 'Session s1' },
        kind: 'cancelled',
        before: at15,
        after: null,
      },
    ])
  })

  it('announces a session that comes back as new', () => {
    expect(releaseDiff([session('s1', { status: 'cancelled' })], [session('s1')])).toEqual([
      { sessionId: 's1', title: { en: 'Session s1' }, kind: 'new', before: null, after: at15 },
    ])
  })

  it('a release against itself has no changes', () => {
    const any = fc.array(
      fc.record({
        id: fc.uuid(),
        roomId: fc.constantFrom('A', 'B'),
        status: fc.constantFrom('scheduled' as const, 'cancelled' as const),
      }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(any, (sessions) => {
        const release = sessions.map((s) => session(s.id, s))
        expect(releaseDiff(release, release)).toEqual([])
      }),
    )
  })
})

describe('the same place', () => {
  it('is the same room at the same instant', () => {
    expect(samePlace(at15, { roomId: 'A', start: '2022-06-08T13:00:00Z' })).toBe(true)
    expect(samePlace(at15, { roomId: 'B', start: at15.start })).toBe(false)
    expect(samePlace(at15, { roomId: 'A', start: '2022-06-08T15:05:00+02:00' })).toBe(false)
  })
})

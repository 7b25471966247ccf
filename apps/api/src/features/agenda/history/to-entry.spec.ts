import { describe, expect, it } from '@jest/globals'
import { eventClock } from '@roundtable/domain'
import { fieldChanges } from './field-changes'
import { standingAt, standingsOf } from './standings'
import { toEntry } from './to-entry'

const line = {
  seq: 7,
  at: new Date('2022-06-03T10:00:00Z'),
  actor: 'Rita Keza',
  subject: 'session/s',
  before: null,
  after: null,
  reason: null,
}
const beside = {
  clock: eventClock('2022-06-07', 'Africa/Kigali'),
  changesOf: () => [],
  hitsOf: () => [],
}
const head = { seq: 7, at: '2022-06-03T12:00:00+02:00', by: 'Rita Keza', reason: null }

describe('a line of the log as history', () => {
  it('of an act that is not known yet is told by its name', () => {
    expect(toEntry({ ...line, action: 'session.bless' }, beside)).toEqual({
      ...head,
      kind: 'other',
      action: 'session.bless',
    })
  })

  it('whose values the contract of today cannot read is told by its field, and loses nothing else', () => {
    const before = { version: 1, minutes: 'long', format: 'panel', gone: 1 }
    const after = { version: 2, minutes: 45, format: 'breakout', gone: 2 }
    expect(fieldChanges(before, after)).toEqual([
      { field: 'format', before: 'panel', after: 'breakout' },
      { field: 'other', name: 'minutes' },
    ])
    expect(
      toEntry({ ...line, action: 'session.move', after: { placement: 'hall' } }, beside),
    ).toEqual({
      ...head,
      kind: 'moved',
      before: null,
      after: null,
    })
  })

  it('tells texts language by language, and people who only changed their order without names', () => {
    const role = { role: 'speaker', reply: 'invited', from: null, to: null, minutes: null }
    const a = { personId: '00000000-0000-4000-8000-00000000000a', ...role }
    const b = { personId: '00000000-0000-4000-8000-00000000000b', ...role }
    expect(
      fieldChanges(
        { summary: { en: 'A' }, textStates: { fr: 'draft' }, roles: [a, b] },
        { summary: { en: 'A', ar: 'B' }, textStates: { fr: 'reviewed' }, roles: [b, a] },
      ),
    ).toEqual([
      { field: 'summary', language: 'ar' },
      { field: 'textStates', language: 'fr', before: 'draft', after: 'reviewed' },
      { field: 'other', name: 'roles' },
    ])
  })
})

describe('where a session stood when a line was written', () => {
  const place = (start: string) => ({ roomId: 'A', start })
  const standings = standingsOf({ placement: place('12:00'), minutes: 45 }, [
    { seq: 9, before: { placement: place('10:00') } },
    { seq: 5, before: { minutes: 60 } },
    { seq: 3, before: { placement: null } },
  ])

  it.each([
    [10, place('12:00'), 45],
    [9, place('10:00'), 45],
    [6, place('10:00'), 45],
    [5, place('10:00'), 60],
    [4, place('10:00'), 60],
    [3, null, 60],
    [0, null, 60],
  ])('line %d', (seq, placement, minutes) => {
    expect(standingAt(standings, seq)).toMatchObject({ placement, minutes })
  })
})

import { describe, expect, it } from '@jest/globals'
import { aMeeting, aProgramme, aSession } from '../testing/a-programme'
import { entriesOf } from './days'
import { choicesOf, countOf, filtered, narrows, seeks, type Filters } from './filters'

const programme = aProgramme(
  [
    aSession('high', '8 09:00', '8 10:00', { segment: 'high-level', focusAreas: ['access'] }),
    aSession('both', '8 10:00', '8 11:00', { focusAreas: ['access', 'value'] }),
    aSession('none', '8 11:00', '8 12:00'),
  ],
  [aMeeting('host', '8 12:00', '8 13:00'), aMeeting('pause', '8 13:00', '8 14:00', 'break')],
)
const entries = entriesOf(programme, '2022-06-08')
const ids = (filters: Filters): string[] => filtered(entries, filters).map((entry) => entry.id)

describe('filters', () => {
  it('show everything when nothing is chosen', () => {
    expect(ids({})).toEqual(['high', 'both', 'none', 'host', 'pause'])
  })

  it('keep the host’s time and breaks around the sessions that fit', () => {
    expect(ids({ focus: 'access' })).toEqual(['high', 'both', 'host', 'pause'])
    expect(ids({ kind: 'thematic', focus: 'access' })).toEqual(['both', 'host', 'pause'])
  })

  it('hide the host’s meetings but never a break', () => {
    expect(ids({ host: 'off' })).toEqual(['high', 'both', 'none', 'pause'])
  })

  it('show nothing at all when no session fits', () => {
    expect(ids({ kind: 'policy-statements' })).toEqual([])
    expect(ids({ kind: 'high-level', focus: 'value' })).toEqual([])
  })

  it('leave a day of the host’s alone when nothing was filtered', () => {
    const hostOnly = entriesOf(aProgramme([], programme.hostMeetings), '2022-06-08')
    expect(filtered(hostOnly, {}).map((entry) => entry.id)).toEqual(['host', 'pause'])
  })

  it('count sessions only', () => {
    expect(countOf(entries, {})).toBe(3)
    expect(countOf(entries, { focus: 'value' })).toBe(1)
    expect(countOf(entries, { kind: 'high-level', focus: 'value' })).toBe(0)
  })
})

describe('what is chosen from lists, looked for, or saved', () => {
  const rich = entriesOf(
    aProgramme(
      [
        aSession('a', '8 09:00', '8 10:00', { floorLanguages: ['en'], interpretation: ['fr'] }),
        aSession('b', '8 10:00', '8 11:00', {
          format: 'spotlight',
          roomId: 'MH1',
          signLanguage: true,
        }),
      ],
      [aMeeting('host', '8 12:00', '8 13:00'), aMeeting('pause', '8 13:00', '8 14:00', 'break')],
    ),
    '2022-06-08',
  )
  const shown = (filters: Filters, saved?: ReadonlySet<string>): string[] =>
    filtered(rich, filters, saved).map((entry) => entry.id)

  it('shows the sessions of a format, a room, a language', () => {
    expect(shown({ format: 'spotlight', host: 'off' })).toEqual(['b', 'pause'])
    expect(shown({ room: 'Auditorium', host: 'off' })).toEqual(['a', 'pause'])
    expect(shown({ spoken: 'fr', host: 'off' })).toEqual(['a', 'pause'])
    expect(shown({ spoken: 'sgn', host: 'off' })).toEqual(['b', 'pause'])
    expect(shown({ room: 'nowhere' })).toEqual([])
  })

  it('shows what was saved, and nothing of the host', () => {
    expect(shown({ mine: 'on' }, new Set(['b']))).toEqual(['b'])
    expect(shown({ mine: 'on' })).toEqual([])
    expect(countOf(rich, { mine: 'on' }, new Set(['a', 'gone']))).toBe(1)
  })

  it('shows what is looked for, of the host too unless it is hidden', () => {
    expect(shown({ q: 'host' })).toEqual(['host'])
    expect(shown({ q: 'host', host: 'off' })).toEqual([])
    expect(shown({ q: 'mh1' })).toEqual(['b'])
  })

  it('tells a question from a choice', () => {
    expect([seeks({ q: ' ' }), seeks({ q: 'x' }), seeks({ mine: 'on' })]).toEqual([
      false,
      true,
      true,
    ])
    expect([narrows({ host: 'off' }), narrows({ room: 'MH1' })]).toEqual([false, true])
  })

  it('offers what there is', () => {
    expect(choicesOf(rich)).toEqual({
      formats: ['panel', 'spotlight'],
      rooms: ['Auditorium', 'MH1'],
      languages: ['en', 'fr', 'sgn'],
    })
  })
})

import { describe, expect, it } from '@jest/globals'
import { aMeeting, aProgramme, aSession, at } from '../testing/a-programme'
import { clockOf, dayIn, entriesOf, openDay, partsOf } from './days'

const ms = (when: string): number => Date.parse(at(when))

describe('the day of an instant', () => {
  const clock = clockOf(aProgramme([]).event)

  it('is the event’s own, whatever offset the instant is written with', () => {
    expect(dayIn(clock, '2022-06-07T23:59:00+02:00')).toBe('2022-06-07')
    expect(dayIn(clock, '2022-06-07T22:00:00Z')).toBe('2022-06-08')
    expect(dayIn(clock, '2022-06-08T06:59:00+09:00')).toBe('2022-06-07')
  })
})

describe('the day a page opens with', () => {
  const programme = aProgramme([])

  it('is the asked one, then today, then the first', () => {
    expect(openDay(programme, '2022-06-09', ms('8 12:00'))).toBe('2022-06-09')
    expect(openDay(programme, undefined, ms('8 12:00'))).toBe('2022-06-08')
    expect(openDay(programme, undefined, Date.parse('2026-01-01T00:00:00Z'))).toBe('2022-06-07')
  })

  it('ignores a day the event does not have', () => {
    expect(openDay(programme, '2022-06-10', ms('9 12:00'))).toBe('2022-06-09')
    expect(openDay({ ...programme, days: [] }, '2022-06-08', ms('8 12:00'))).toBeUndefined()
  })
})

describe('the entries of a day', () => {
  it('stand by start, ours before the host’s, rooms in the venue’s order', () => {
    const programme = aProgramme(
      [
        aSession('later', '8 15:00', '8 16:00'),
        aSession('second room', '8 14:00', '8 14:30', { roomId: 'MH1' }),
        aSession('first room', '8 14:00', '8 15:00'),
        aSession('other day', '9 14:00', '9 15:00'),
      ],
      [aMeeting('host', '8 14:00', '8 14:10'), aMeeting('early', '8 09:00', '8 10:00')],
    )
    expect(entriesOf(programme, '2022-06-08').map((entry) => entry.id)).toEqual([
      'early',
      'first room',
      'second room',
      'host',
      'later',
    ])
  })
})

describe('the parts of a day', () => {
  it('begin at noon and at six, and gather what starts together', () => {
    const programme = aProgramme(
      [
        aSession('a', '8 11:59', '8 12:30'),
        aSession('b', '8 12:00', '8 13:00'),
        aSession('c', '8 12:00', '8 13:00', { roomId: 'MH1' }),
        aSession('d', '8 18:00', '8 18:30'),
      ],
      [aMeeting('pause', '8 17:59', '8 18:00', 'break')],
    )
    const parts = partsOf(entriesOf(programme, '2022-06-08'), clockOf(programme.event))
    expect(
      parts.map(({ name, slots }) => [name, slots.map((slot) => slot.entries.map((e) => e.id))]),
    ).toEqual([
      ['morning', [['a']]],
      ['afternoon', [['b', 'c'], ['pause']]],
      ['evening', [['d']]],
    ])
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  between,
  cellOf,
  coverOf,
  erased,
  isBetween,
  merged,
  painted,
  partOf,
  slotsOf,
  type Stretch,
  type Week,
} from './windows'

const at = (text: string): Stretch => {
  const [start, end] = text.split('-').map(Number)
  return { start: start!, end: end! }
}
const all = (...texts: string[]): Stretch[] => texts.map(at)

describe('windows', () => {
  it('that touch or overlap become one, in order', () => {
    expect(merged(all('60-90', '0-30', '30-60', '120-150', '130-140'))).toEqual(
      all('0-90', '120-150'),
    )
    expect(merged(all('10-10', '20-15'))).toEqual([])
  })

  it('grow where they are painted', () => {
    expect(painted(all('0-30', '90-120'), all('30-90'))).toEqual(all('0-120'))
    expect(painted([], all('0-30', '60-90'))).toEqual(all('0-30', '60-90'))
  })

  it('shrink where they are erased, and stay beside it', () => {
    expect(erased(all('0-120'), all('30-60'))).toEqual(all('0-30', '60-120'))
    expect(erased(all('15-45', '50-70'), all('30-60'))).toEqual(all('15-30', '60-70'))
    expect(erased(all('0-30'), all('30-60'))).toEqual(all('0-30'))
  })

  it('cover a cell wholly, in part or not', () => {
    const windows = all('0-30', '45-60')
    expect([at('0-30'), at('30-60'), at('60-90')].map((cell) => coverOf(windows, cell))).toEqual([
      'full',
      'part',
      'none',
    ])
  })

  it('tell which part of a cell they cover', () => {
    const windows = all('0-45', '75-120')
    const cells = all('0-30', '30-60', '60-90', '120-150')
    expect(cells.map((cell) => partOf(windows, cell))).toEqual([
      { from: 0, to: 100, begins: true, ends: false },
      { from: 0, to: 50, begins: false, ends: true },
      { from: 50, to: 100, begins: true, ends: false },
      null,
    ])
  })

  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 20 }))
    .map(([start, size]): Stretch => ({ start, end: start + size }))
  const holds = (windows: readonly Stretch[], minute: number): boolean =>
    windows.some(({ start, end }) => start <= minute && minute < end)

  it('hold exactly the minutes painted and not erased', () => {
    fc.assert(
      fc.property(fc.array(stretch), fc.array(stretch), fc.array(stretch), (first, add, remove) => {
        const result = erased(painted(first, add), remove)
        for (let minute = 0; minute <= 100; minute++)
          expect(holds(result, minute)).toBe(
            (holds(first, minute) || holds(add, minute)) && !holds(remove, minute),
          )
        expect(merged(result)).toEqual(result)
      }),
      { seed: 7 },
    )
  })
})

describe('cells of a week', () => {
  const week: Week = { midnights: [0, 1_440, 2_880], opening: 480, closing: 1_095, step: 30 }

  it('run from the opening to the closing, the last one shorter', () => {
    expect(slotsOf(week)).toBe(21)
    expect(cellOf(week, { day: 1, slot: 0 })).toEqual(at('1920-1950'))
    expect(cellOf(week, { day: 0, slot: 20 })).toEqual(at('1080-1095'))
  })

  it('between two corners are one stretch a day', () => {
    expect(between(week, { day: 2, slot: 3 }, { day: 1, slot: 1 })).toEqual(
      all('1950-2040', '3390-3480'),
    )
    expect(isBetween({ day: 1, slot: 2 }, { day: 2, slot: 3 }, { day: 1, slot: 1 })).toBe(true)
    expect(isBetween({ day: 0, slot: 2 }, { day: 2, slot: 3 }, { day: 1, slot: 1 })).toBe(false)
    expect(isBetween({ day: 1, slot: 0 }, { day: 2, slot: 3 }, { day: 1, slot: 1 })).toBe(false)
  })
})

import { describe, expect, it } from '@jest/globals'
import { clockText, minutesFrom, stepped } from './clock-text'

describe('times as people type them', () => {
  it.each([
    ['9', '09:00'],
    ['14', '14:00'],
    ['930', '09:30'],
    ['1430', '14:30'],
    ['14:05', '14:05'],
    ['14.30', '14:30'],
    ['9h', '09:00'],
    ['9h15', '09:15'],
    [' 23:59 ', '23:59'],
    ['١٤:٣٠', '14:30'],
    ['0', '00:00'],
  ])('%s is %s', (typed, shown) => {
    expect(clockText(minutesFrom(typed)!)).toBe(shown)
  })

  it.each(['', 'noon', '24:00', '12:60', '99', '14:30:00', '-1'])('%j is no time', (typed) => {
    expect(minutesFrom(typed)).toBe(null)
  })

  it('steps within the day', () => {
    expect([stepped(3, -5), stepped(600, 5), stepped(1_438, 5)]).toEqual([0, 605, 1_439])
  })
})

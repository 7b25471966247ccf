import { describe, expect, it } from '@jest/globals'
import { ageOf } from './age'

const minute = 60_000

describe('an age', () => {
  it.each([
    [-1, 'minutes', 0],
    [0, 'minutes', 0],
    [59, 'minutes', 59],
    [60, 'hours', 1],
    [47 * 60 + 59, 'hours', 47],
    [48 * 60, 'days', 2],
    [75 * 60, 'days', 3],
  ])('after %i minutes is told in %s: %i', (minutes, unit, count) => {
    expect(ageOf(0, minutes * minute)).toEqual({ unit, count })
  })
})

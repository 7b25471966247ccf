import { describe, expect, it } from '@jest/globals'
import { boundsAround, stepped } from './stepped'

describe('a step of a number', () => {
  const bounds = { min: 1, max: 480, step: 5 }
  it('goes to the next multiple, from between two as well', () => {
    expect([stepped(10, 1, bounds), stepped(10, -1, bounds)]).toEqual([15, 5])
    expect([stepped(12, 1, bounds), stepped(12, -1, bounds)]).toEqual([15, 10])
  })

  it('stays within its bounds, and begins at the least', () => {
    expect([stepped(480, 1, bounds), stepped(4, -1, bounds)]).toEqual([480, 1])
    expect([stepped(null, 1, bounds), stepped(null, -1, { step: 1 })]).toEqual([1, 0])
    expect(stepped(0, -1, { step: 1 })).toBe(-1)
  })
})

describe('bounds', () => {
  it('hold what is stored, and are otherwise as they are', () => {
    expect(boundsAround(500, { min: 5, max: 480 })).toEqual({ minValue: 5, maxValue: 500 })
    expect(boundsAround(3, { min: 5, max: 480 })).toEqual({ minValue: 3, maxValue: 480 })
    expect(boundsAround(60, { min: 5, max: 480 })).toEqual({ minValue: 5, maxValue: 480 })
    expect(boundsAround(null, { max: 480 })).toEqual({ minValue: undefined, maxValue: 480 })
  })
})

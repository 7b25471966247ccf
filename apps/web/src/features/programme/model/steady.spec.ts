import { describe, expect, it } from '@jest/globals'
import { commonShift } from './steady'

const tops = (entries: Record<string, number>) => new Map(Object.entries(entries))

describe('the common shift', () => {
  it('follows most rows, not the one that a release took elsewhere', () => {
    const before = tops({ a: 10, b: 90, c: 170 })
    expect(commonShift(before, tops({ a: 700, b: 140, c: 220 }))).toBe(50)
  })

  it('lets the upper row decide between equals', () => {
    expect(commonShift(tops({ a: 0, b: 80 }), tops({ a: 30, b: 70 }))).toBe(30)
  })

  it('is nothing when no row is left, or none moved', () => {
    expect(commonShift(tops({ a: 0 }), tops({}))).toBe(0)
    expect(commonShift(tops({ a: 5, b: 9 }), tops({ a: 5.2, b: 9.4 }))).toBe(0)
  })
})

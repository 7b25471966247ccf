import { describe, expect, it } from '@jest/globals'
import { unstorable } from './unstorable'

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

describe('what cannot be stored', () => {
  it('passes ordinary JSON, in any script', () => {
    expect(unstorable({ a: ['طاولة مستديرة', '🌍', 1, null, true], b: { c: '' } })).toBeNull()
  })

  it('points at NUL and at half a surrogate pair, in values and in names', () => {
    expect(unstorable({ a: [{ b: 'x\0y' }] })).toEqual({
      path: ['a', '0', 'b'],
      code: 'unstorable-text',
    })
    expect(unstorable(['ok', '\ud83c'])).toEqual({ path: ['1'], code: 'unstorable-text' })
    expect(unstorable({ 'a\0': 1 })).toEqual({ path: [], code: 'unstorable-text' })
    expect(unstorable('\0')).toEqual({ path: [], code: 'unstorable-text' })
  })

  it('stops at a depth that no contract has, however deep it goes on', () => {
    expect(unstorable(nested(40))).toBeNull()
    expect(unstorable(nested(41))?.code).toBe('too-deep')
    expect(unstorable(nested(100_000))?.code).toBe('too-deep')
  })
})

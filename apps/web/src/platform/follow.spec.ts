import { describe, expect, it } from '@jest/globals'
import { backoff, follow } from './follow'

describe('following a stream (I-06)', () => {
  it('applies the next fact', () => {
    expect(follow(7, { prev: 7, seq: 8 })).toBe('apply')
  })

  it('applies merged facts that begin where I stand or before', () => {
    expect(follow(7, { prev: 7, seq: 11 })).toBe('apply')
    expect(follow(7, { prev: 5, seq: 9 })).toBe('apply')
  })

  it('drops what it knows', () => {
    expect(follow(7, { prev: 6, seq: 7 })).toBe('known')
    expect(follow(7, { prev: 2, seq: 3 })).toBe('known')
  })

  it('sees a gap', () => {
    expect(follow(7, { prev: 8, seq: 9 })).toBe('gap')
    expect(follow(null, { prev: 0, seq: 1 })).toBe('gap')
  })
})

describe('waiting before another attempt', () => {
  it('grows to 30 seconds and is jittered over the whole span', () => {
    expect([0, 1, 2, 5, 6, 60].map((attempt) => backoff(attempt, 1))).toEqual([
      500, 1_000, 2_000, 16_000, 30_000, 30_000,
    ])
    expect(backoff(6, 0)).toBe(0)
    expect(backoff(6, 0.5)).toBe(15_000)
  })
})

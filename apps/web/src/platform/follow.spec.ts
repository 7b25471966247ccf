import { describe, expect, it } from '@jest/globals'
import type { Fact, Merged } from '@roundtable/contracts'
import { backoff, follow, newFacts } from './follow'

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

describe('what is new in a delivery (I-06)', () => {
  const revised = (seq: number): Fact => ({
    stream: 'plan',
    prev: seq - 1,
    seq,
    at: '2022-06-07T08:00:00Z',
    kind: 'host-revised',
    data: { number: seq },
  })
  const three: Merged = {
    stream: 'plan',
    prev: 4,
    seq: 7,
    at: '2022-06-07T08:00:00Z',
    kind: 'merged',
    data: { facts: [revised(5), revised(6), revised(7)] },
  }

  it('is the fact itself, where it comes alone', () => {
    expect(newFacts(4, revised(5))).toEqual([revised(5)])
  })

  it('is every fact of a merged one, in order', () => {
    expect(newFacts(4, three)).toEqual([revised(5), revised(6), revised(7)])
  })

  it('is only the rest for somebody who knows the beginning', () => {
    expect(newFacts(6, three)).toEqual([revised(7)])
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

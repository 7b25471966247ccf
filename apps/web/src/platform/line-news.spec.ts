import { describe, expect, it } from '@jest/globals'
import type { LiveState } from './live-state'
import { onRightsInDoubt, planLineIs } from './line-news'

const doubts = (...states: LiveState[]): number => {
  let told = 0
  const stop = onRightsInDoubt(() => (told += 1))
  states.forEach(planLineIs)
  stop()
  return told
}

describe('what somebody may do is in doubt', () => {
  it('when the line is refused, and when it stands again after a break', () => {
    expect(doubts('refused')).toBe(1)
    expect(doubts('offline', 'live')).toBe(1)
    expect(doubts('offline', 'polling', 'live', 'live')).toBe(1)
  })

  it('not while it stands, opens, or is broken', () => {
    expect(doubts('connecting', 'live', 'late', 'live')).toBe(0)
    expect(doubts('offline', 'offline')).toBe(0)
  })
})

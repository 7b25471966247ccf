import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { outsideEvent } from './outside-event'

describe('outside-event (R1)', () => {
  it('reports a session that starts before the opening, not one that starts with it', () => {
    const plan = aPlan()
      .room('A')
      .session('s1', 'A', '07:40-08:10')
      .session('s2', 'A', '08:00-09:00')
    expect(findings(outsideEvent, plan)).toEqual([{ sessions: ['s1'], dayId: 'tue', minutes: 20 }])
  })

  it('reports a session that ends a minute after the close, not one that ends with it', () => {
    const plan = aPlan()
      .room('A')
      .session('s1', 'A', 'wed 18:00-19:01')
      .session('s2', 'A', 'wed 18:00-19:00')
    expect(findings(outsideEvent, plan)).toEqual([{ sessions: ['s1'], dayId: 'wed', minutes: 1 }])
  })

  it('names no day when the session touches none', () => {
    const plan = aPlan().room('A').session('s1', 'A', '19:00-20:00').unplaced('s2', 60)
    expect(findings(outsideEvent, plan)).toEqual([{ sessions: ['s1'], dayId: null, minutes: 60 }])
  })

  it('counts what lies between two days', () => {
    const plan = aPlan().room('A').session('s1', 'A', '18:00-wed 09:00')
    expect(findings(outsideEvent, plan)).toEqual([
      { sessions: ['s1'], dayId: 'tue', minutes: 13 * 60 },
    ])
  })
})

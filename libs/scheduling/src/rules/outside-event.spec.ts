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

  it('names the nearest day, and none when the event has no day within half a day', () => {
    const plan = aPlan(['tue', 'wed'])
      .room('A')
      .session('s1', 'A', '19:00-20:00')
      .session('s2', 'A', '23:00-wed 07:00')
      .session('s3', 'A', 'thu 06:59-07:29')
      .session('s4', 'A', 'thu 07:00-07:30')
      .unplaced('s5', 60)
    expect(findings(outsideEvent, plan)).toEqual([
      { sessions: ['s1'], dayId: 'tue', minutes: 60 },
      { sessions: ['s2'], dayId: 'wed', minutes: 480 },
      { sessions: ['s3'], dayId: 'wed', minutes: 30 },
      { sessions: ['s4'], dayId: null, minutes: 30 },
    ])
  })

  it('counts what lies between two days', () => {
    const plan = aPlan().room('A').session('s1', 'A', '18:00-wed 09:00')
    expect(findings(outsideEvent, plan)).toEqual([
      { sessions: ['s1'], dayId: 'tue', minutes: 13 * 60 },
    ])
  })
})

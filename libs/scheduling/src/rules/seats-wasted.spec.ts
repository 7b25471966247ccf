import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { seatsWasted } from './seats-wasted'

describe('seats-wasted', () => {
  it('reports a seat more than three times the audience, not three times, nor an unknown audience', () => {
    const plan = aPlan()
      .room('A', { capacity: 301 })
      .room('B', { capacity: 300 })
      .session('s1', 'A', '09:00-10:00', { expected: 100 })
      .session('s2', 'B', '09:00-10:00', { expected: 100 })
      .session('s3', 'A', '10:00-11:00', { expected: 0 })
      .unplaced('s4', 60, { expected: 1 })
    expect(findings(seatsWasted, plan)).toEqual([
      { sessions: ['s1'], roomId: 'A', capacity: 301, expected: 100 },
    ])
  })

  it('does not speak of a hundred empty seats, and does of one more', () => {
    const plan = aPlan()
      .room('A', { capacity: 120 })
      .session('s1', 'A', '09:00-10:00', { expected: 20 })
      .session('s2', 'A', '10:00-11:00', { expected: 19 })
    expect(findings(seatsWasted, plan)).toEqual([
      { sessions: ['s2'], roomId: 'A', capacity: 120, expected: 19 },
    ])
  })
})

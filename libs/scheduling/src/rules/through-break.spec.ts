import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { throughBreak } from './through-break'

describe('through-break', () => {
  it('reports a minute of a break of the house, not touching edges, nor a break of our own', () => {
    const plan = aPlan()
      .room('A')
      .room('B')
      .hostBreak('coffee', '10:30-11:00')
      .hostBreak('lunch', '12:30-14:30')
      .session('s1', 'A', '09:30-10:31')
      .session('s2', 'A', '11:00-12:30')
      .session('s3', 'B', '10:30-11:00', { format: 'break' })
      .session('s4', 'B', '10:45-12:45')
    expect(findings(throughBreak, plan)).toEqual([
      { sessions: ['s1'], breakId: 'coffee', minutes: 1 },
      { sessions: ['s4'], breakId: 'coffee', minutes: 15 },
      { sessions: ['s4'], breakId: 'lunch', minutes: 15 },
    ])
  })
})

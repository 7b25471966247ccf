import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { notAgainst } from './not-against'

describe('not-against', () => {
  it('reports a minute at the same time once, whichever way round it is asked for, not touching edges', () => {
    const plan = aPlan()
      .room('A')
      .room('B', { setUp: 30 })
      .session('s1', 'A', '09:00-10:01')
      .session('s2', 'B', '10:00-11:00')
      .session('s3', 'A', '11:00-12:00')
      .session('s4', 'A', '10:30-10:45')
      .relation('not-against', 's1', 's2')
      .relation('not-against', 's2', 's1')
      .relation('not-against', 's3', 's2')
    expect(findings(notAgainst, plan)).toEqual([{ sessions: ['s1', 's2'], minutes: 1 }])
  })
})

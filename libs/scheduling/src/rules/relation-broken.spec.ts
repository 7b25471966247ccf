import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { relationBroken } from './relation-broken'

describe('relation-broken', () => {
  it('reports two rooms where one was asked for, not the same one', () => {
    const plan = aPlan()
      .room('A')
      .room('B')
      .session('s1', 'A', '09:00-10:00')
      .session('s2', 'B', '11:00-12:00')
      .session('s3', 'A', '11:00-12:00')
      .unplaced('s4', 60)
      .relation('same-room', 's2', 's1')
      .relation('same-room', 's1', 's3')
      .relation('same-room', 's1', 's4')
    expect(findings(relationBroken, plan)).toEqual([{ sessions: ['s1', 's2'], kind: 'same-room' }])
  })

  it('reports one day where two were asked for, outside the hours of the day, too, not the next day', () => {
    const plan = aPlan(['tue', 'wed'])
      .room('A')
      .room('B')
      .session('s1', 'A', '07:00-07:30')
      .session('s2', 'B', '18:00-19:00')
      .session('s3', 'A', 'wed 08:00-09:00')
      .relation('different-day', 's1', 's2')
      .relation('different-day', 's2', 's3')
    expect(findings(relationBroken, plan)).toEqual([
      { sessions: ['s1', 's2'], kind: 'different-day' },
    ])
  })

  it('says nothing of sessions on no day of the event', () => {
    const plan = aPlan(['tue'])
      .room('A')
      .session('s1', 'A', 'wed 09:00-10:00')
      .session('s2', 'A', 'wed 10:00-11:00')
      .relation('different-day', 's1', 's2')
    expect(findings(relationBroken, plan)).toEqual([])
  })
})

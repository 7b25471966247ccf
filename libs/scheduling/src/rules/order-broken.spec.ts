import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { orderBroken } from './order-broken'

describe('order-broken', () => {
  it('reports the minutes by which the first ends too late, whatever their ids, not two that touch', () => {
    const plan = aPlan()
      .room('A')
      .room('B')
      .session('s1', 'A', '10:00-11:00')
      .session('s2', 'B', '09:00-10:01')
      .session('s3', 'B', '11:00-12:00')
      .relation('before', 's2', 's1')
      .relation('before', 's1', 's3')
    expect(findings(orderBroken, plan)).toEqual([
      { sessions: ['s1', 's2'], firstId: 's2', minutes: 1 },
    ])
  })

  it('reports a pair the wrong way round once, however often it is asked for', () => {
    const plan = aPlan()
      .room('A')
      .session('s1', 'A', '11:00-12:00')
      .session('s2', 'A', '09:00-10:00')
      .relation('before', 's1', 's2')
      .relation('before', 's1', 's2')
    expect(findings(orderBroken, plan)).toEqual([
      { sessions: ['s1', 's2'], firstId: 's1', minutes: 180 },
    ])
  })

  it('says nothing while one is off the board, nor of another relation', () => {
    const plan = aPlan()
      .room('A')
      .session('s1', 'A', '11:00-12:00')
      .session('s2', 'A', '09:00-10:00')
      .unplaced('s3', 60)
      .relation('before', 's1', 's3')
      .relation('same-room', 's1', 's2')
    expect(findings(orderBroken, plan)).toEqual([])
  })
})

import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { roomDoubleBooked } from './room-double-booked'

describe('room-double-booked (I-01)', () => {
  it('reports two sessions sharing a room, not their neighbour', () => {
    const plan = aPlan()
      .room('A')
      .session('s1', 'A', '09:00-10:00')
      .session('s2', 'A', '09:30-10:30')
      .session('s3', 'A', '10:30-11:00')
    expect(findings(roomDoubleBooked, plan)).toEqual([
      { sessions: ['s1', 's2'], roomId: 'A', minutes: 30 },
    ])
  })

  it('reports a minute too many, and nobody in another room', () => {
    const plan = aPlan()
      .room('A')
      .room('B')
      .session('s2', 'A', '09:00-10:01')
      .session('s1', 'A', '10:00-11:00')
      .session('s3', 'B', '09:00-11:00')
    expect(findings(roomDoubleBooked, plan)).toEqual([
      { sessions: ['s1', 's2'], roomId: 'A', minutes: 1 },
    ])
  })

  it('counts set-up before and teardown after', () => {
    const plan = aPlan()
      .room('A', { setUp: 10, teardown: 5 })
      .session('s1', 'A', '09:00-10:00')
      .session('s2', 'A', '10:14-11:00')
      .session('s3', 'A', '11:15-12:00')
    expect(findings(roomDoubleBooked, plan)).toEqual([
      { sessions: ['s1', 's2'], roomId: 'A', minutes: 1 },
    ])
  })
})

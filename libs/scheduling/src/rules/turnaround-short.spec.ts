import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { turnaroundShort } from './turnaround-short'

describe('turnaround-short', () => {
  it('reports a minute too few between two sessions of a room, not the turnaround kept, nor another room', () => {
    const plan = aPlan()
      .room('A', { turnaround: 15 })
      .room('B')
      .session('s1', 'A', '09:00-10:00')
      .session('s2', 'A', '10:14-11:00')
      .session('s3', 'A', '11:15-12:00')
      .session('s4', 'B', '12:00-13:00')
    expect(findings(turnaroundShort, plan)).toEqual([
      { sessions: ['s1', 's2'], roomId: 'A', needed: 15, minutes: 1 },
    ])
  })

  it('counts set-up and teardown into the turnaround, and leaves what meets to the double booking', () => {
    const plan = aPlan()
      .room('A', { turnaround: 15, setUp: 5, teardown: 5 })
      .session('s1', 'A', '09:00-10:00')
      .session('s2', 'A', '10:15-11:00')
      .session('s3', 'A', '11:10-12:00')
      .session('s4', 'A', '12:09-13:00')
    expect(findings(turnaroundShort, plan)).toEqual([
      { sessions: ['s2', 's3'], roomId: 'A', needed: 15, minutes: 5 },
    ])
  })

  it('asks nothing of a room without a turnaround', () => {
    const plan = aPlan()
      .room('A')
      .session('s1', 'A', '09:00-10:00')
      .session('s2', 'A', '10:00-11:00')
    expect(findings(turnaroundShort, plan)).toEqual([])
  })
})

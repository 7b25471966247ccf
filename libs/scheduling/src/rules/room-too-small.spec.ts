import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { roomTooSmall } from './room-too-small'

describe('room-too-small', () => {
  it('reports one seat too few, not a full room, nor an unknown audience, nor a session off the board', () => {
    const plan = aPlan()
      .room('A', { capacity: 80 })
      .session('s1', 'A', '09:00-10:00', { expected: 81 })
      .session('s2', 'A', '10:00-11:00', { expected: 80 })
      .session('s3', 'A', '11:00-12:00', { expected: 0 })
      .unplaced('s4', 60, { expected: 500 })
    expect(findings(roomTooSmall, plan)).toEqual([
      { sessions: ['s1'], roomId: 'A', capacity: 80, expected: 81 },
    ])
  })
})

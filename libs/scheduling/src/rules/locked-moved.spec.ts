import { describe, expect, it } from '@jest/globals'
import { aPlan, at, findings } from '../testing'
import { lockedMoved } from './locked-moved'

describe('locked-moved', () => {
  it('reports a locked session at another time, in another room, off the board; not one in its place', () => {
    const plan = aPlan()
      .room('A')
      .room('B')
      .session('s1', 'A', '09:05-10:00', { lock: ['A', '09:00'] })
      .session('s2', 'B', '09:00-10:00', { lock: ['A', '09:00'] })
      .unplaced('s3', 60, { lock: ['A', '09:00'] })
      .session('s4', 'A', '09:00-10:00', { lock: ['A', '09:00'] })
      .session('s5', 'A', '11:00-12:00')
      .unplaced('s6', 60)
    const lock = { roomId: 'A', start: at('09:00') }
    expect(findings(lockedMoved, plan)).toEqual([
      { sessions: ['s1'], ...lock, now: 'elsewhere' },
      { sessions: ['s2'], ...lock, now: 'elsewhere' },
      { sessions: ['s3'], ...lock, now: 'off-board' },
    ])
  })
})

import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { at } from '../testing'
import { publishedMoved } from './published-moved'

describe('published-moved', () => {
  it('reports a published session at another time, in another room, off the board; not one in its place, nor a draft', () => {
    const plan = aPlan()
      .room('A')
      .room('B')
      .session('s1', 'A', '09:05-10:00', { released: ['A', '09:00'] })
      .session('s2', 'B', '09:00-10:00', { released: ['A', '09:00'] })
      .unplaced('s3', 60, { released: ['A', '09:00'] })
      .session('s4', 'A', '09:00-10:00', { released: ['A', '09:00'] })
      .session('s5', 'A', '11:00-12:00')
      .unplaced('s6', 60)
    const released = { roomId: 'A', start: at('09:00') }
    expect(findings(publishedMoved, plan)).toEqual([
      { sessions: ['s1'], ...released, now: 'elsewhere' },
      { sessions: ['s2'], ...released, now: 'elsewhere' },
      { sessions: ['s3'], ...released, now: 'off-board' },
    ])
  })
})

import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { poolExceeded } from './pool-exceeded'

const teams = (size: number) =>
  aPlan().room('A').room('B').room('C').pool('teams', size).pool('cameras', 9)
const uses = (count: number, poolId = 'teams') => ({ uses: [{ poolId, count }] })

describe('pool-exceeded (I-01)', () => {
  it('reports sessions that draw more than there is, not what starts when one ends, nor another pool', () => {
    const plan = teams(2)
      .session('s1', 'A', '08:00-10:00', uses(1))
      .session('s2', 'B', '09:30-10:30', uses(2))
      .session('s3', 'A', '10:30-11:30', uses(2))
      .session('s4', 'C', '09:00-11:00', uses(2, 'cameras'))
    expect(findings(poolExceeded, plan)).toEqual([
      { sessions: ['s1', 's2'], poolId: 'teams', size: 2, needed: 3, minutes: 30 },
    ])
  })

  it('does not report a pool that is used up to the last, nor a session that draws nothing', () => {
    const plan = teams(2)
      .session('s1', 'A', '09:00-10:00', uses(1))
      .session('s2', 'B', '09:00-10:00', uses(1))
      .session('s3', 'C', '09:00-10:00', uses(0))
    expect(findings(poolExceeded, plan)).toEqual([])
  })

  it('reports each stretch of time for itself, with the most that is needed in it', () => {
    const plan = teams(1)
      .session('s1', 'A', '09:00-12:00', uses(1))
      .session('s2', 'B', '09:10-09:40', uses(1))
      .session('s3', 'C', '09:30-10:00', uses(1))
      .session('s4', 'B', '11:00-11:01', uses(1))
      .session('s5', 'B', '12:00-13:00', uses(1))
    expect(findings(poolExceeded, plan)).toEqual([
      { sessions: ['s1', 's2', 's3'], poolId: 'teams', size: 1, needed: 3, minutes: 50 },
      { sessions: ['s1', 's4'], poolId: 'teams', size: 1, needed: 2, minutes: 1 },
    ])
  })

  it('adds up what one session draws, and reports one that needs too many by itself', () => {
    const both = [...uses(1).uses, ...uses(2).uses, ...uses(9, 'cameras').uses]
    const plan = teams(2).session('s1', 'A', '09:00-10:00', { uses: both })
    expect(findings(poolExceeded, plan)).toEqual([
      { sessions: ['s1'], poolId: 'teams', size: 2, needed: 3, minutes: 60 },
    ])
  })

  it('sees a long session that began before many short ones', () => {
    const plan = teams(2)
      .session('s1', 'A', '08:00-12:00', uses(2))
      .session('s2', 'B', '08:00-08:30', uses(0))
      .session('s3', 'B', '11:59-12:30', uses(1))
    expect(findings(poolExceeded, plan)).toEqual([
      { sessions: ['s1', 's3'], poolId: 'teams', size: 2, needed: 3, minutes: 1 },
    ])
  })
})

import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { roomUnavailable } from './room-unavailable'

describe('room-unavailable', () => {
  it('reports a minute outside the time lent, not a session that fills it', () => {
    const plan = aPlan()
      .room('A', { lent: ['09:00-12:00'] })
      .session('s1', 'A', '11:01-12:01')
      .session('s2', 'A', '09:00-12:00')
    expect(findings(roomUnavailable, plan)).toEqual([
      { sessions: ['s1'], roomId: 'A', reason: 'not-lent', minutes: 1 },
    ])
  })

  it('takes two lends that touch as one, and a gap between them as a gap', () => {
    const plan = aPlan()
      .room('A', { lent: ['10:00-11:00', '09:00-10:00', '11:30-13:00'] })
      .session('s1', 'A', '09:00-11:00')
      .session('s2', 'A', '10:30-12:00')
    expect(findings(roomUnavailable, plan)).toEqual([
      { sessions: ['s2'], roomId: 'A', reason: 'not-lent', minutes: 30 },
    ])
  })

  it('reports a closed room, not the session that ends as it closes', () => {
    const plan = aPlan()
      .room('A', { closed: ['10:00-11:00', '10:30-11:30'] })
      .session('s1', 'A', '09:00-10:00')
      .session('s2', 'A', '10:50-12:00')
    expect(findings(roomUnavailable, plan)).toEqual([
      { sessions: ['s2'], roomId: 'A', reason: 'closed', minutes: 40 },
    ])
  })

  it('counts set-up and teardown, and says both when both are so', () => {
    const plan = aPlan()
      .room('A', { setUp: 15, teardown: 10, lent: ['09:00-12:00'], closed: ['12:00-13:00'] })
      .session('s1', 'A', '09:00-11:50')
      .session('s2', 'A', '09:15-11:51')
    expect(findings(roomUnavailable, plan)).toEqual([
      { sessions: ['s1'], roomId: 'A', reason: 'not-lent', minutes: 15 },
      { sessions: ['s2'], roomId: 'A', reason: 'not-lent', minutes: 1 },
      { sessions: ['s2'], roomId: 'A', reason: 'closed', minutes: 1 },
    ])
  })
})

import { describe, expect, it } from '@jest/globals'
import { evaluate } from '../evaluate/evaluate'
import { aPlan, findings } from '../testing'
import { hostMeets } from './host-meets'

const host = () =>
  aPlan()
    .room('A')
    .body('PL', 'refuse', 'plenary')
    .body('COM3', 'waiver')
    .body('WG-PL', 'inform', 'group')

describe('host-meets (R3–R5)', () => {
  it('reports a session during a plenary, not the one that starts when it ends', () => {
    const plan = host()
      .meeting('m1', 'PL', '09:30-12:30')
      .session('s1', 'A', '12:00-13:00')
      .session('s2', 'A', '12:30-13:30')
      .session('s3', 'A', '09:00-09:30')
    expect(findings(hostMeets, plan)).toEqual([
      { sessions: ['s1'], bodyId: 'PL', meetingId: 'm1', minutes: 30 },
    ])
  })

  it('reports one minute of a committee and of its group, each meeting for itself', () => {
    const plan = host()
      .meeting('m1', 'COM3', '09:30-10:30')
      .meeting('m2', 'WG-PL', '10:00-11:00')
      .session('s1', 'A', '10:29-11:00')
    expect(findings(hostMeets, plan)).toEqual([
      { sessions: ['s1'], bodyId: 'COM3', meetingId: 'm1', minutes: 1 },
      { sessions: ['s1'], bodyId: 'WG-PL', meetingId: 'm2', minutes: 31 },
    ])
  })

  it('weighs by the policy of the body: refused, refused unless waived, only said', () => {
    const plan = host()
      .meeting('m1', 'PL', '09:00-10:00')
      .meeting('m2', 'COM3', '09:00-10:00')
      .meeting('m3', 'WG-PL', '09:00-10:00')
      .session('s1', 'A', '09:00-10:00')
      .waiver('host-meets', 's1')
    const about = { code: 'host-meets', sessions: ['s1'], at: 'move', minutes: 60 }
    expect(evaluate(plan)).toEqual([
      {
        ...about,
        bodyId: 'COM3',
        meetingId: 'm2',
        severity: 'blocker',
        waivable: true,
        waived: true,
      },
      {
        ...about,
        bodyId: 'PL',
        meetingId: 'm1',
        severity: 'blocker',
        waivable: false,
        waived: false,
      },
      {
        ...about,
        bodyId: 'WG-PL',
        meetingId: 'm3',
        severity: 'warning',
        waivable: false,
        waived: false,
      },
    ])
  })
})

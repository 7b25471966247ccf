import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { hostDuty } from './host-duty'

const host = () =>
  aPlan()
    .room('A')
    .body('COM3', 'inform')
    .body('COM4', 'inform')
    .person('chair', { duties: ['COM3'] })
    .person('guest')
    .meeting('m1', 'COM3', '09:30-10:30')
    .meeting('m2', 'COM4', '09:30-10:30')

describe('host-duty', () => {
  it('reports whoever has a duty in the body that meets, invited or confirmed, not the guest', () => {
    const plan = host()
      .session('s1', 'A', '10:29-11:00', { people: ['chair?', 'guest'] })
      .session('s2', 'A', '09:00-09:31', { people: ['chair'] })
    expect(findings(hostDuty, plan)).toEqual([
      { sessions: ['s1'], personId: 'chair', bodyId: 'COM3', meetingId: 'm1', minutes: 1 },
      { sessions: ['s2'], personId: 'chair', bodyId: 'COM3', meetingId: 'm1', minutes: 1 },
    ])
  })

  it('does not report touching edges, nor who has declined', () => {
    const plan = host()
      .session('s1', 'A', '10:30-11:00', { people: ['chair'] })
      .session('s2', 'A', '09:00-09:30', { people: ['chair'] })
      .session('s3', 'A', '09:30-10:30', { people: ['chair!'] })
    expect(findings(hostDuty, plan)).toEqual([])
  })
})

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

  it('covers the one meeting that a duty names, and no other of the body', () => {
    const plan = host()
      .meeting('m3', 'COM3', '11:30-12:30')
      .person('rapporteur', { duties: ['COM3 m3'] })
      .session('s1', 'A', '09:30-10:30', { people: ['rapporteur', 'chair!'] })
      .session('s2', 'A', '12:00-13:00', { people: ['rapporteur'] })
    expect(findings(hostDuty, plan)).toEqual([
      { sessions: ['s2'], personId: 'rapporteur', bodyId: 'COM3', meetingId: 'm3', minutes: 30 },
    ])
  })

  it('leaves whoever is there for a part of the session free for the rest', () => {
    const plan = host()
      .session('s1', 'A', '09:00-10:00', { people: ['chair 0-30'] })
      .session('s2', 'A', '10:00-11:00', { people: ['chair 0-10', 'chair 20-40'] })
    expect(findings(hostDuty, plan)).toEqual([
      { sessions: ['s2'], personId: 'chair', bodyId: 'COM3', meetingId: 'm1', minutes: 20 },
    ])
  })
})

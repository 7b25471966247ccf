import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { idleHours } from './idle-hours'

const rooms = () =>
  aPlan().room('A').room('B').person('minister', { highLevel: true }).person('expert')
const both = { people: ['minister?', 'expert'] }

describe('idle-hours', () => {
  it('reports a minute over three hours of a high-level person, not three hours, nor their expert', () => {
    const plan = rooms()
      .session('s1', 'A', '08:00-09:00', both)
      .session('s2', 'A', '12:01-13:00', both)
      .session('s3', 'A', '16:00-17:00', both)
    expect(findings(idleHours, plan)).toEqual([
      { sessions: ['s1', 's2'], personId: 'minister', minutes: 181 },
    ])
  })

  it('does not count the night, nor who has declined, nor while something longer still runs', () => {
    const plan = rooms()
      .session('s1', 'A', '08:00-14:00', both)
      .session('s2', 'B', '08:30-09:00', both)
      .session('s3', 'B', '12:00-12:30', { people: ['minister!'] })
      .session('s4', 'A', '17:00-18:00', both)
      .session('s5', 'A', 'wed 09:00-10:00', both)
    expect(findings(idleHours, plan)).toEqual([])
  })

  it('does not count a meeting of the host that needs them, nor an absence, and does what is left of the pause', () => {
    const plan = aPlan()
      .room('A')
      .body('COM3', 'refuse')
      .meeting('m1', 'COM3', '10:00-12:00')
      .person('busy', { highLevel: true, duties: ['COM3'] })
      .person('away', {
        highLevel: true,
        unavailable: ['07:00-08:30', '09:30-11:00', '13:00-18:30'],
      })
      .person('late', { highLevel: true, unavailable: ['09:00-09:59'] })
      .session('s1', 'A', '08:00-09:00', { people: ['busy', 'away 0-20', 'late'] })
      .session('s2', 'A', '13:00-14:00', { people: ['busy', 'away', 'late'] })
    expect(findings(idleHours, plan)).toEqual([
      { sessions: ['s1', 's2'], personId: 'late', minutes: 181 },
    ])
  })

  it('lets nobody wait who takes part from afar', () => {
    const plan = rooms()
      .person('abroad', { highLevel: true, remote: true })
      .session('s1', 'A', '08:00-09:00', { people: ['abroad'] })
      .session('s2', 'A', '16:00-17:00', { people: ['abroad'] })
    expect(findings(idleHours, plan)).toEqual([])
  })

  it('counts from when they go until when they come', () => {
    const plan = rooms()
      .session('s1', 'A', '08:00-10:00', { people: ['minister 0-30'] })
      .session('s2', 'A', '11:00-13:00', { people: ['minister 31-120'] })
      .session('s3', 'B', '08:00-09:00', { people: ['minister 10-20'] })
    expect(findings(idleHours, plan)).toEqual([
      { sessions: ['s1', 's2'], personId: 'minister', minutes: 181 },
    ])
  })
})

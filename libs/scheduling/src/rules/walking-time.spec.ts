import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { walkingTime } from './walking-time'

const venue = () =>
  aPlan()
    .room('A', { zoneId: 'ground' })
    .room('B', { zoneId: 'upper' })
    .room('C', { zoneId: 'upper' })
    .room('D')
    .walk('upper', 'ground', 15)
    .person('ana')
    .person('ben')

describe('walking-time', () => {
  it('reports whoever has a minute too little for the walk, either way, not who stays, nor has the time', () => {
    const plan = venue()
      .session('s1', 'A', '09:00-10:00', { people: ['ana?', 'ben'] })
      .session('s2', 'B', '10:14-11:00', { people: ['ana'] })
      .session('s3', 'C', '11:00-12:00', { people: ['ana'] })
      .session('s4', 'A', '12:15-13:00', { people: ['ana', 'ben'] })
      .session('s5', 'B', '08:00-09:00', { people: ['ben'] })
    expect(findings(walkingTime, plan)).toEqual([
      { sessions: ['s1', 's2'], personId: 'ana', needed: 15, minutes: 1 },
      { sessions: ['s1', 's5'], personId: 'ben', needed: 15, minutes: 15 },
    ])
  })

  it('leaves two places at once to another rule, and does not count who has declined', () => {
    const plan = venue()
      .session('s1', 'A', '09:00-10:00', { people: ['ana', 'ben!'] })
      .session('s2', 'B', '09:59-11:00', { people: ['ana'] })
      .session('s3', 'B', '10:00-11:00', { people: ['ben'] })
    expect(findings(walkingTime, plan)).toEqual([])
  })

  it('asks nobody to walk who takes part from afar', () => {
    const plan = venue()
      .person('eve', { remote: true })
      .session('s1', 'A', '09:00-10:00', { people: ['eve', 'ana'] })
      .session('s2', 'B', '10:00-11:00', { people: ['ana', 'eve'] })
    expect(findings(walkingTime, plan)).toEqual([
      { sessions: ['s1', 's2'], personId: 'ana', needed: 15, minutes: 15 },
    ])
  })

  it('knows no way where nobody has said how far it is', () => {
    const plan = venue()
      .session('s1', 'A', '09:00-10:00', { people: ['ana'] })
      .session('s2', 'D', '10:00-11:00', { people: ['ana'] })
    expect(findings(walkingTime, plan)).toEqual([])
  })

  it('lets whoever leaves a session early walk in time', () => {
    const plan = venue()
      .session('s1', 'A', '09:00-10:00', { people: ['ana 0-45', 'ben 0-46'] })
      .session('s2', 'B', '10:00-11:00', { people: ['ana', 'ben'] })
    expect(findings(walkingTime, plan)).toEqual([
      { sessions: ['s1', 's2'], personId: 'ben', needed: 15, minutes: 1 },
    ])
  })
})

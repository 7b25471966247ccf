import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { walkingTight } from './walking-tight'

const venue = () =>
  aPlan()
    .room('A', { zoneId: 'ground' })
    .room('B', { zoneId: 'upper' })
    .room('C', { zoneId: 'ground' })
    .walk('ground', 'upper', 15)
    .person('ana')

describe('walking-tight', () => {
  it('reports less than ten minutes over the walk, not ten of them', () => {
    const plan = venue()
      .session('s1', 'A', '09:00-10:00', { people: ['ana?'] })
      .session('s2', 'B', '10:24-11:00', { people: ['ana'] })
      .session('s3', 'A', '11:25-12:00', { people: ['ana'] })
      .session('s4', 'B', '12:15-13:00', { people: ['ana'] })
    expect(findings(walkingTight, plan)).toEqual([
      { sessions: ['s1', 's2'], personId: 'ana', needed: 15, spare: 9 },
      { sessions: ['s3', 's4'], personId: 'ana', needed: 15, spare: 0 },
    ])
  })

  it('says nothing of who takes part from afar', () => {
    const plan = venue()
      .person('eve', { remote: true })
      .session('s1', 'A', '09:00-10:00', { people: ['eve', 'ana'] })
      .session('s2', 'B', '10:20-11:00', { people: ['ana', 'eve'] })
    expect(findings(walkingTight, plan)).toEqual([
      { sessions: ['s1', 's2'], personId: 'ana', needed: 15, spare: 5 },
    ])
  })

  it('leaves what is too short, and two places at once, to other rules; next door is no walk', () => {
    const plan = venue()
      .session('s1', 'A', '09:00-10:00', { people: ['ana'] })
      .session('s2', 'B', '10:14-11:00', { people: ['ana'] })
      .session('s3', 'A', '10:30-11:30', { people: ['ana'] })
      .session('s4', 'C', '11:30-12:00', { people: ['ana'] })
      .session('s5', 'B', '12:20-13:00', { people: ['ana!'] })
    expect(findings(walkingTight, plan)).toEqual([])
  })
})

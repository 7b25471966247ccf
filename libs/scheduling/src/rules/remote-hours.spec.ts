import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { remoteHours } from './remote-hours'

const people = () =>
  aPlan()
    .room('A')
    .person('abroad', { asleep: ['08:00-10:00', '09:00-11:00'] })
    .person('here')

describe('remote-hours', () => {
  it('reports the minutes of somebody’s night, not who is awake, nor who has declined', () => {
    const plan = people()
      .session('s1', 'A', '10:59-12:00', { people: ['abroad?', 'here'] })
      .session('s2', 'A', '11:00-12:00', { people: ['abroad'] })
      .session('s3', 'A', '08:00-09:00', { people: ['abroad!'] })
    expect(findings(remoteHours, plan)).toEqual([
      { sessions: ['s1'], personId: 'abroad', minutes: 1 },
    ])
  })

  it('counts the part of the session that they are there', () => {
    const plan = people().session('s1', 'A', '10:30-12:00', { people: ['abroad 30-60'] })
    expect(findings(remoteHours, plan)).toEqual([])
  })
})

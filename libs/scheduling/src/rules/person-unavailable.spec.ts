import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { personUnavailable } from './person-unavailable'

const people = () =>
  aPlan()
    .room('A')
    .person('ana', { unavailable: ['09:00-10:00', '09:30-10:30'] })
    .person('ben')

describe('person-unavailable', () => {
  it('reports the minutes that somebody is away, each once, not the colleague who is there', () => {
    const plan = people().session('s1', 'A', '09:00-11:00', { people: ['ana?', 'ben'] })
    expect(findings(personUnavailable, plan)).toEqual([
      { sessions: ['s1'], personId: 'ana', minutes: 90 },
    ])
  })

  it('reports a minute, not touching edges, not who has declined', () => {
    const plan = people()
      .session('s1', 'A', '10:29-11:00', { people: ['ana'] })
      .session('s2', 'A', '10:30-11:00', { people: ['ana'] })
      .session('s3', 'A', '08:00-09:00', { people: ['ana'] })
      .session('s4', 'A', '09:00-10:00', { people: ['ana!'] })
    expect(findings(personUnavailable, plan)).toEqual([
      { sessions: ['s1'], personId: 'ana', minutes: 1 },
    ])
  })

  it('asks for the part of the session that somebody is there, not for the rest', () => {
    const plan = people()
      .session('s1', 'A', '08:30-09:30', { people: ['ana 0-30'] })
      .session('s2', 'A', '10:00-11:00', { people: ['ana 29-60'] })
    expect(findings(personUnavailable, plan)).toEqual([
      { sessions: ['s2'], personId: 'ana', minutes: 1 },
    ])
  })
})

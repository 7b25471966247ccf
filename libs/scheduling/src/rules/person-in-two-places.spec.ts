import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { personInTwoPlaces } from './person-in-two-places'

const rooms = () =>
  aPlan().room('A').room('B', { setUp: 30, teardown: 30 }).person('ana').person('ben')

describe('person-in-two-places (I-01)', () => {
  it('reports who takes part in two sessions at once, invited or confirmed, not their neighbour', () => {
    const plan = rooms()
      .session('s1', 'A', '09:00-10:00', { people: ['ana?', 'ben'] })
      .session('s2', 'B', '09:59-11:00', { people: ['ana'] })
      .session('s3', 'A', '09:30-10:30', { people: [] })
    expect(findings(personInTwoPlaces, plan)).toEqual([
      { sessions: ['s1', 's2'], personId: 'ana', minutes: 1 },
    ])
  })

  it('does not report touching edges; the set-up of a room keeps no person', () => {
    const plan = rooms()
      .session('s1', 'A', '09:00-10:00', { people: ['ana'] })
      .session('s2', 'B', '10:00-11:00', { people: ['ana'] })
    expect(findings(personInTwoPlaces, plan)).toEqual([])
  })

  it('does not count who has declined, and says a thing once for two roles', () => {
    const plan = rooms()
      .session('s1', 'A', '09:00-10:00', { people: ['ana', 'ana?', 'ben!'] })
      .session('s2', 'B', '09:00-10:00', { people: ['ana', 'ana!', 'ben'] })
    expect(findings(personInTwoPlaces, plan)).toEqual([
      { sessions: ['s1', 's2'], personId: 'ana', minutes: 60 },
    ])
  })

  it('reports each of the people that two sessions share', () => {
    const plan = rooms()
      .session('s1', 'A', '09:00-10:00', { people: ['ana', 'ben'] })
      .session('s2', 'B', '09:30-10:30', { people: ['ben', 'ana'] })
    expect(findings(personInTwoPlaces, plan)).toEqual([
      { sessions: ['s1', 's2'], personId: 'ana', minutes: 30 },
      { sessions: ['s1', 's2'], personId: 'ben', minutes: 30 },
    ])
  })

  it('lets somebody be there for a part: from its first minute until before its last', () => {
    const plan = rooms()
      .session('s1', 'A', '09:00-10:00', { people: ['ana 0-30', 'ben 31-60'] })
      .session('s2', 'B', '09:30-10:30', { people: ['ana', 'ben 0-2'] })
    expect(findings(personInTwoPlaces, plan)).toEqual([
      { sessions: ['s1', 's2'], personId: 'ben', minutes: 1 },
    ])
  })

  it('adds up the parts of several roles, and takes minutes beyond the end for the whole', () => {
    const plan = rooms()
      .session('s1', 'A', '09:00-10:00', { people: ['ana 0-10', 'ana 50-60', 'ben 70-90'] })
      .session('s2', 'B', '09:00-10:00', { people: ['ana', 'ben'] })
    expect(findings(personInTwoPlaces, plan)).toEqual([
      { sessions: ['s1', 's2'], personId: 'ana', minutes: 20 },
      { sessions: ['s1', 's2'], personId: 'ben', minutes: 60 },
    ])
  })
})

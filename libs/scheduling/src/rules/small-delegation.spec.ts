import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { smallDelegation } from './small-delegation'

const of = (size: number, id = 'tuvalu') => ({ delegation: { id, size } })
const people = (size: number) =>
  aPlan()
    .room('A')
    .room('B')
    .person('ana', of(size))
    .person('ben', of(size))
    .person('eve', of(2, 'tonga'))
    .person('joe')

describe('small-delegation', () => {
  it('reports two of three at the same time, not a minute later, nor two delegations', () => {
    const plan = people(3)
      .session('s1', 'A', '09:00-10:00', { people: ['ana?', 'joe'] })
      .session('s2', 'B', '09:59-11:00', { people: ['ben', 'joe'] })
      .session('s3', 'A', '10:00-11:00', { people: ['eve'] })
      .session('s4', 'A', '11:00-12:00', { people: ['ana'] })
    expect(findings(smallDelegation, plan)).toEqual([
      { sessions: ['s1', 's2'], delegationId: 'tuvalu', size: 3, minutes: 1 },
    ])
  })

  it.each([0, 4])('says nothing of a delegation of %i, where 0 is unknown', (size) => {
    const plan = people(size)
      .session('s1', 'A', '09:00-10:00', { people: ['ana'] })
      .session('s2', 'B', '09:00-10:00', { people: ['ben'] })
    expect(findings(smallDelegation, plan)).toEqual([])
  })

  it('leaves one person in two places to another rule, and does not count who has declined', () => {
    const plan = people(2)
      .session('s1', 'A', '09:00-10:00', { people: ['ana'] })
      .session('s2', 'B', '09:00-10:00', { people: ['ana', 'ben!'] })
    expect(findings(smallDelegation, plan)).toEqual([])
  })

  it('counts the parts that they are there, the longest they are apart', () => {
    const plan = people(2)
      .session('s1', 'A', '09:00-10:00', { people: ['ana 0-20', 'ben 0-50'] })
      .session('s2', 'B', '09:00-10:00', { people: ['ben 50-60', 'ana 20-60'] })
      .session('s3', 'B', '10:00-11:00', { people: ['ben 0-30'] })
      .session('s4', 'A', '10:00-11:00', { people: ['ana 30-60'] })
    expect(findings(smallDelegation, plan)).toEqual([
      { sessions: ['s1', 's2'], delegationId: 'tuvalu', size: 2, minutes: 30 },
    ])
  })
})

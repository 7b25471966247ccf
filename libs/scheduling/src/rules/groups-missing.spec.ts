import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { evaluate } from '../evaluate/evaluate'
import { groupsMissing } from './groups-missing'

const plan = () =>
  aPlan()
    .room('A')
    .wants('government', 'youth', 'academia')
    .person('minister', { group: 'government' })
    .person('student', { group: 'youth' })
    .person('banker', { group: 'financial-institution' })

describe('groups-missing (R7)', () => {
  it('reports each group with nobody on the board, about no session, and no group that nobody asked for', () => {
    const one = plan()
      .session('s1', 'A', '09:00-10:00', { people: ['minister?', 'student!', 'banker'] })
      .unplaced('s2', 60, { people: ['student'] })
    expect(findings(groupsMissing, one)).toEqual([
      { sessions: [], group: 'youth' },
      { sessions: [], group: 'academia' },
    ])
  })

  it('reports all of them while nothing is placed, and none once somebody of each takes part', () => {
    expect(findings(groupsMissing, plan()).map(({ group }) => group)).toEqual([
      'government',
      'youth',
      'academia',
    ])
    const all = plan()
      .person('professor', { group: 'academia' })
      .session('s1', 'A', '09:00-10:00', { people: ['minister', 'student'] })
      .session('s2', 'A', '10:00-11:00', { people: ['professor'] })
    expect(findings(groupsMissing, all)).toEqual([])
  })

  it('cannot be waived: there is no session to waive it on', () => {
    expect(evaluate(aPlan().wants('youth').waiver('groups-missing', 's1'))).toEqual([
      {
        code: 'groups-missing',
        sessions: [],
        severity: 'warning',
        at: 'move',
        waivable: false,
        waived: false,
        group: 'youth',
      },
    ])
  })
})

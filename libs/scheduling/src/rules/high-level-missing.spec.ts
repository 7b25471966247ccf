import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { highLevelMissing } from './high-level-missing'

const people = () =>
  aPlan()
    .room('A')
    .person('minister', { highLevel: true, membership: true })
    .person('envoy', { highLevel: true, membership: false })
    .person('delegate', { highLevel: false, membership: true })

describe('high-level-missing (R10)', () => {
  it('reports a panel and a breakout without a high-level participant from the Membership', () => {
    const plan = people()
      .session('s1', 'A', '09:00-10:00', { format: 'panel', people: ['envoy', 'delegate'] })
      .session('s2', 'A', '10:00-11:00', { format: 'breakout' })
      .session('s3', 'A', '11:00-12:00', { format: 'panel', people: ['minister'] })
    expect(findings(highLevelMissing, plan)).toEqual([{ sessions: ['s1'] }, { sessions: ['s2'] }])
  })

  it('counts confirmed people only, in whatever role', () => {
    const plan = people()
      .session('s1', 'A', '09:00-10:00', { format: 'panel', people: ['minister?'] })
      .session('s2', 'A', '10:00-11:00', { format: 'panel', people: ['minister!'] })
      .session('s3', 'A', '11:00-12:00', { format: 'panel', people: ['minister'], role: 'chair' })
      .session('s4', 'A', '12:00-13:00', { format: 'panel', people: ['minister?', 'minister'] })
    expect(findings(highLevelMissing, plan)).toEqual([{ sessions: ['s1'] }, { sessions: ['s2'] }])
  })

  it('asks neither a coffee break, nor another format, nor a session off the board', () => {
    const plan = people()
      .session('s1', 'A', '09:00-10:00', { format: 'break' })
      .session('s2', 'A', '10:00-11:00', { format: 'spotlight' })
      .unplaced('s3', 60, { format: 'panel' })
    expect(findings(highLevelMissing, plan)).toEqual([])
  })
})

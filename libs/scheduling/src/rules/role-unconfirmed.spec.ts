import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { roleUnconfirmed } from './role-unconfirmed'

const people = () => aPlan().room('A').person('ana').person('ben').person('eve')

describe('role-unconfirmed', () => {
  it('reports a panel and a breakout without a confirmed chair or moderator, not one that has either', () => {
    const plan = people()
      .session('s1', 'A', '09:00-10:00', { format: 'panel', people: ['ana? chair', 'ben'] })
      .session('s2', 'A', '10:00-11:00', { format: 'breakout', people: ['ana! moderator'] })
      .session('s3', 'A', '11:00-12:00', { format: 'panel', people: ['ana? chair', 'ben chair'] })
      .session('s4', 'A', '12:00-13:00', { format: 'breakout', people: ['ben moderator'] })
      .session('s5', 'A', '13:00-14:00', { format: 'spotlight' })
    expect(findings(roleUnconfirmed, plan)).toEqual([
      { sessions: ['s1'], role: 'lead', missing: 1 },
      { sessions: ['s2'], role: 'lead', missing: 1 },
    ])
  })

  it('reports policy statements without a confirmed speaker, not their coffee break', () => {
    const segment = 'policy-statements'
    const plan = people()
      .session('s1', 'A', '09:00-10:00', { segment, people: ['ana?', 'ben panellist'] })
      .session('s2', 'A', '10:00-11:00', { segment, people: ['ana?', 'ben'] })
      .session('s3', 'A', '11:00-12:00', { segment, format: 'break' })
      .session('s4', 'A', '12:00-13:00', { segment, format: 'panel', people: ['ana!'] })
    expect(findings(roleUnconfirmed, plan)).toEqual([
      { sessions: ['s1'], role: 'speaker', missing: 1 },
      { sessions: ['s4'], role: 'lead', missing: 1 },
      { sessions: ['s4'], role: 'speaker', missing: 1 },
    ])
  })

  it('counts the signatories who have not confirmed, each once; a ceremony without any lacks them all', () => {
    const format = 'signing'
    const role = 'signatory'
    const plan = people()
      .session('s1', 'A', '09:00-10:00', { format, role, people: ['ana?', 'ana?', 'ben?', 'eve'] })
      .session('s2', 'A', '10:00-11:00', { format, role, people: ['ana!', 'ben chair'] })
      .session('s3', 'A', '11:00-12:00', { format, role, people: ['ana', 'ana?', 'ben!', 'eve'] })
      .unplaced('s4', 60, { format })
    expect(findings(roleUnconfirmed, plan)).toEqual([
      { sessions: ['s1'], role: 'signatory', missing: 2 },
      { sessions: ['s2'], role: 'signatory', missing: 0 },
    ])
  })
})

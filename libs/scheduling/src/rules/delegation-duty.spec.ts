import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { delegationDuty } from './delegation-duty'

const few = { delegation: { id: 'tuvalu', size: 2 } }
const host = () =>
  aPlan()
    .room('A')
    .body('COM3', 'refuse')
    .meeting('m1', 'COM3', '09:30-10:30')
    .person('ana', few)
    .person('ben', { ...few, duties: ['COM3'] })
    .person('eve', { delegation: { id: 'large', size: 20 } })
    .person('joe', { delegation: { id: 'large', size: 20 }, duties: ['COM3'] })
    .person('liz', { duties: ['COM3'] })

describe('delegation-duty', () => {
  it('reports the colleague who has to be in the body, not a large delegation, nor touching edges', () => {
    const plan = host()
      .session('s1', 'A', '10:29-11:00', { people: ['ana?', 'eve'] })
      .session('s2', 'A', '10:30-11:00', { people: ['ana'] })
      .session('s3', 'A', '09:00-09:30', { people: ['ana'] })
    expect(findings(delegationDuty, plan)).toEqual([
      {
        sessions: ['s1'],
        delegationId: 'tuvalu',
        personId: 'ben',
        bodyId: 'COM3',
        meetingId: 'm1',
        minutes: 1,
      },
    ])
  })

  it('counts the part of the session that one of the delegation is there', () => {
    const plan = host()
      .person('cai', few)
      .session('s1', 'A', '09:00-10:00', { people: ['ana 0-30', 'eve'] })
      .session('s2', 'A', '10:00-11:00', { people: ['cai 0-10', 'ana 5-25'] })
    const meeting = { delegationId: 'tuvalu', personId: 'ben', bodyId: 'COM3', meetingId: 'm1' }
    expect(findings(delegationDuty, plan)).toEqual([{ sessions: ['s2'], ...meeting, minutes: 20 }])
  })

  it('leaves somebody of the session who has the duty to another rule, and who has declined out', () => {
    const plan = host()
      .session('s1', 'A', '09:30-10:30', { people: ['ana', 'ben'] })
      .session('s2', 'A', '09:30-10:30', { people: ['ana!'] })
    expect(findings(delegationDuty, plan)).toEqual([])
  })
})

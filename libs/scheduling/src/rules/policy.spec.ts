import { describe, expect, it } from '@jest/globals'
import { evaluate } from '../evaluate/evaluate'
import type { FindingCode } from '../model/finding'
import type { Plan } from '../model/plan'
import { compile } from '../probe/compile'
import { probe } from '../probe/probe'
import { aMove, aPlan } from '../testing'
import { worldOf } from '../world/world'
import { fixedRules, policyOf } from './policy'
import { ruleCodes } from './registry'

const bodies = () =>
  aPlan().body('refusing', 'refuse').body('waiving', 'waiver').body('telling', 'inform')
const weigh = (code: FindingCode, facts: object = {}, plan: Plan = bodies()) => {
  const { severity, at, waivable } = policyOf(code, facts as never, worldOf(plan))
  return `${severity} at ${at}${waivable ? ', waivable' : ''}`
}

describe('policy', () => {
  it('weighs every code; rooms and people in two places can never be waived (I-01)', () => {
    const codes = ruleCodes.filter((code) => code !== 'host-meets')
    expect(Object.fromEntries(codes.map((code) => [code, weigh(code)]))).toEqual({
      'outside-event': 'blocker at move, waivable',
      'host-duty': 'blocker at move, waivable',
      'room-double-booked': 'blocker at move',
      'room-unavailable': 'blocker at move',
      'turnaround-short': 'blocker at move, waivable',
      'person-in-two-places': 'blocker at move',
      'walking-time': 'blocker at move, waivable',
      'person-unavailable': 'blocker at move, waivable',
      'pool-exceeded': 'blocker at move',
      'feature-missing': 'blocker at move, waivable',
      'language-not-carried': 'blocker at move, waivable',
      'order-broken': 'blocker at move, waivable',
      'not-against': 'blocker at move, waivable',
      'relation-broken': 'blocker at move, waivable',
      'locked-moved': 'blocker at move',
      'high-level-missing': 'blocker at release, waivable',
      'role-unconfirmed': 'blocker at release, waivable',
      'room-too-small': 'warning at move',
      'no-pause': 'warning at move',
      'walking-tight': 'warning at move',
      'small-delegation': 'warning at move',
      'delegation-duty': 'warning at move',
      'focus-parallel': 'warning at move',
      'interpretation-hours': 'warning at move',
      'published-moved': 'warning at release',
      'no-focus-area': 'warning at move',
      'remote-hours': 'warning at move',
      'through-break': 'warning at move',
      'groups-missing': 'warning at move',
      'seats-wasted': 'advice at move',
      'focus-scattered': 'advice at move',
      'idle-hours': 'advice at move',
    })
  })

  it('leaves the meetings of the host to the policy of the body (R3–R5)', () => {
    expect(weigh('host-meets', { bodyId: 'refusing' })).toBe('blocker at move')
    expect(weigh('host-meets', { bodyId: 'waiving' })).toBe('blocker at move, waivable')
    expect(weigh('host-meets', { bodyId: 'telling' })).toBe('warning at move')
  })

  it('does not guess the policy of a body it does not know', () => {
    expect(() => weigh('host-meets', { bodyId: 'nobody' })).toThrow('The plan has no body nobody.')
  })
})

describe('policy changed by the secretariat', () => {
  it('takes the place of the row, the one of every body, too', () => {
    const plan = bodies()
      .weigh('room-too-small', 'blocker', 'release', true)
      .weigh('host-meets', 'advice', 'move')
    expect(weigh('room-too-small', {}, plan)).toBe('blocker at release, waivable')
    expect(weigh('host-meets', { bodyId: 'refusing' }, plan)).toBe('advice at move')
    expect(weigh('no-pause', {}, plan)).toBe('warning at move')
  })

  it.each(fixedRules)('does not weaken %s, nor let anybody waive it (I-01)', (code) => {
    expect(weigh(code, {}, bodies().weigh(code, 'advice', 'release', true))).toBe('blocker at move')
  })

  it('weighs findings and answers alike', () => {
    const plan = aPlan()
      .room('A', { capacity: 1 })
      .weigh('room-too-small', 'blocker', 'move', true)
      .unplaced('s1', 60, { expected: 2 })
      .unplaced('s2', 60, { expected: 2 })
      .waiver('room-too-small', 's2')
    const index = compile(plan)
    expect(probe(index, aMove('s1', 'A', '09:00')).severity).toBe('blocked')
    expect(probe(index, aMove('s2', 'A', '09:00')).severity).toBe('advice')
    const there = { ...plan, placements: { s2: { roomId: 'A', start: 540 } } }
    expect(evaluate(there)).toMatchObject([{ severity: 'blocker', waivable: true, waived: true }])
  })
})

import { describe, expect, it } from '@jest/globals'
import type { FindingCode } from '../model/finding'
import { aPlan } from '../testing'
import { worldOf } from '../world/world'
import { policyOf } from './policy'
import { rules } from './registry'

const world = worldOf(
  aPlan().body('refusing', 'refuse').body('waiving', 'waiver').body('telling', 'inform'),
)
const weigh = (code: FindingCode, facts: object = {}) => {
  const { severity, at, waivable } = policyOf(code, facts as never, world)
  return `${severity} at ${at}${waivable ? ', waivable' : ''}`
}

describe('policy', () => {
  it('weighs every code; rooms and people in two places can never be waived (I-01)', () => {
    const codes = rules.map((rule) => rule.code).filter((code) => code !== 'host-meets')
    expect(Object.fromEntries(codes.map((code) => [code, weigh(code)]))).toEqual({
      'outside-event': 'blocker at move, waivable',
      'host-duty': 'blocker at move, waivable',
      'room-double-booked': 'blocker at move',
      'room-unavailable': 'blocker at move',
      'person-in-two-places': 'blocker at move',
      'person-unavailable': 'blocker at move, waivable',
      'locked-moved': 'blocker at move',
      'room-too-small': 'warning at move',
      'no-pause': 'warning at move',
      'high-level-missing': 'blocker at release, waivable',
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

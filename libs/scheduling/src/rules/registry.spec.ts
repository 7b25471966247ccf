import { describe, expect, it } from '@jest/globals'
import { evaluate } from '../evaluate/evaluate'
import { aPlan } from '../testing'
import { policies } from './policy'
import { rules } from './registry'

const codes = [
  'outside-event',
  'host-meets',
  'host-duty',
  'room-double-booked',
  'room-unavailable',
  'person-in-two-places',
  'person-unavailable',
  'locked-moved',
  'room-too-small',
  'no-pause',
  'high-level-missing',
]

describe('registry', () => {
  it('holds one rule for every code, in the order of findings', () => {
    expect(rules.map((rule) => rule.code)).toEqual(codes)
    expect(Object.keys(policies).sort()).toEqual([...codes].sort())
  })

  it('fits the 31 bits of an answer', () => {
    expect(rules.length).toBeLessThanOrEqual(31)
  })

  it('lets a plan that breaks every rule hear from each', () => {
    const people = { people: ['ana'] }
    const plan = aPlan()
      .room('A', { capacity: 10, closed: ['09:00-09:30'] })
      .body('COM3', 'refuse')
      .meeting('m1', 'COM3', '09:00-10:00')
      .person('ana', { highLevel: true, duties: ['COM3'], unavailable: ['09:00-09:15'] })
      .session('s1', 'A', '07:00-09:30', { ...people, format: 'panel', expected: 11 })
      .session('s2', 'A', '09:00-10:00', { ...people, lock: ['A', '10:00'] })
      .session('s3', 'A', '10:00-11:00', people)
    expect([...new Set(evaluate(plan).map((finding) => finding.code))]).toEqual(codes)
  })

  it('has nothing to say of a plan that keeps them all', () => {
    const plan = aPlan()
      .room('A')
      .body('COM3', 'refuse')
      .meeting('m1', 'COM3', '08:00-09:00')
      .person('ana', { highLevel: true, membership: true, duties: ['COM3'] })
      .session('s1', 'A', '09:00-10:00', { people: ['ana'], format: 'panel', expected: 100 })
      .session('s2', 'A', '10:00-11:00', { people: ['ana'], lock: ['A', '10:00'] })
    expect(evaluate(plan)).toEqual([])
  })
})

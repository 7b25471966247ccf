import { describe, expect, it } from '@jest/globals'
import { evaluate } from '../evaluate/evaluate'
import type { FindingCode } from '../model/finding'
import { aPlan, brokenPlan, Random, randomPlan } from '../testing'
import { fixedRules, policies } from './policy'
import { ruleCodes, rules, rulesOfThePlan } from './registry'

const codes = [
  'outside-event',
  'host-meets',
  'host-duty',
  'room-double-booked',
  'room-unavailable',
  'turnaround-short',
  'person-in-two-places',
  'walking-time',
  'person-unavailable',
  'pool-exceeded',
  'feature-missing',
  'language-not-carried',
  'order-broken',
  'not-against',
  'relation-broken',
  'locked-moved',
  'high-level-missing',
  'role-unconfirmed',
  'room-too-small',
  'no-pause',
  'walking-tight',
  'small-delegation',
  'delegation-duty',
  'focus-parallel',
  'interpretation-hours',
  'published-moved',
  'no-focus-area',
  'remote-hours',
  'through-break',
  'groups-missing',
  'seats-wasted',
  'focus-scattered',
  'idle-hours',
]

describe('registry', () => {
  it('holds one rule for every code, in the order of findings', () => {
    expect(ruleCodes).toEqual(codes)
    expect(Object.keys(policies).sort()).toEqual([...codes].sort())
    expect(codes).toEqual(expect.arrayContaining([...fixedRules]))
  })

  it('knows the rule that speaks of no session', () => {
    expect(rulesOfThePlan).toEqual(['groups-missing'])
  })

  it('fits the 64 bits of an answer', () => {
    expect(rules.length).toBeLessThanOrEqual(64)
  })

  it('says each rule in one sentence of its own', () => {
    const sentences = rules.map(({ says }) => says)
    expect(sentences.filter((one) => !/^[A-Z][^.]+\.$/.test(one))).toEqual([])
    expect(new Set(sentences).size).toBe(rules.length)
  })

  it('lets a plan that breaks every rule hear from each', () => {
    expect([...new Set(evaluate(brokenPlan()).map((finding) => finding.code))]).toEqual(codes)
  })

  it('hears from every rule in random plans, so that probe and paint are tried on each', () => {
    const heard = new Set<FindingCode>()
    for (let seed = 1; seed <= 60; seed++) {
      const plan = randomPlan(new Random(seed), { sessions: 40, rooms: 6, people: 12 })
      for (const { code } of evaluate(plan)) heard.add(code)
    }
    expect(codes.filter((code) => !heard.has(code as FindingCode))).toEqual([])
  })

  it('has nothing to say of a plan that keeps them all', () => {
    const plan = aPlan()
      .room('A', {
        features: ['webcast'],
        languages: ['en', 'fr'],
        turnaround: 5,
        zoneId: 'ground',
      })
      .room('B', { zoneId: 'upper' })
      .walk('ground', 'upper', 10)
      .pool('teams', 1)
      .wants('government')
      .body('COM3', 'refuse')
      .meeting('m1', 'COM3', '08:00-09:00')
      .hostBreak('coffee', '10:30-11:00')
      .interpreted('09:00-12:30')
      .person('ana', {
        highLevel: true,
        membership: true,
        duties: ['COM3'],
        delegation: { id: 'tuvalu', size: 1 },
      })
      .session('s1', 'A', '09:00-10:30', {
        people: ['ana chair'],
        format: 'panel',
        expected: 100,
        features: ['webcast'],
        floorLanguages: ['en'],
        interpretation: ['fr'],
        uses: [{ poolId: 'teams', count: 1 }],
        focusAreas: ['access'],
        focusExcused: false,
        released: ['A', '09:00'],
      })
      .session('s2', 'B', '11:00-12:00', { people: ['ana'], lock: ['B', '11:00'] })
      .relation('before', 's1', 's2')
      .relation('not-against', 's1', 's2')
    expect(evaluate(plan)).toEqual([])
  })
})

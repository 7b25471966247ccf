import { describe, expect, it } from '@jest/globals'
import type { Policy } from '@roundtable/contracts'
import { changesOf, defaultOf, isChanged, weightsOf, weightsUnder } from './weights'

type Rule = Policy['rules'][number]
const rule = (name: string, part: Partial<Rule>): Rule => ({
  rule: name,
  severity: 'warning',
  at: 'move',
  waivable: false,
  fixed: false,
  changed: false,
  byBody: false,
  ...part,
})

describe('how rules weigh', () => {
  const rules = [
    rule('room-double-booked', { severity: 'blocker', fixed: true }),
    rule('host-meets', { severity: 'blocker', byBody: true }),
    rule('high-level-missing', { severity: 'blocker', at: 'release', waivable: true }),
    rule('room-too-small', { severity: 'blocker', waivable: true, changed: true }),
  ]

  it('is one word a rule, and whether it may be waived', () => {
    expect(weightsOf({ rules })).toEqual({
      'room-double-booked': { grade: 'blocked', waivable: false },
      'host-meets': { grade: 'by-body', waivable: false },
      'high-level-missing': { grade: 'held', waivable: true },
      'room-too-small': { grade: 'blocked', waivable: true },
    })
  })

  it('differs from the registry where the secretariat said so; only that is sent', () => {
    const weights = weightsOf({ rules })
    const changed = Object.keys(weights).filter((name) => isChanged(name, weights[name]!))
    expect(changed).toEqual(['room-too-small'])
    expect(changesOf(weights)).toEqual([
      { rule: 'room-too-small', severity: 'blocker', at: 'move', waivable: true },
    ])
    expect(changesOf({ 'no-pause': { grade: 'held', waivable: false } })).toEqual([
      { rule: 'no-pause', severity: 'blocker', at: 'release', waivable: false },
    ])
  })

  it('forgets a waiver where nothing is refused', () => {
    expect(changesOf({ 'high-level-missing': { grade: 'warning', waivable: true } })).toEqual([
      { rule: 'high-level-missing', severity: 'warning', at: 'move', waivable: false },
    ])
  })

  it('is the same read from changes', () => {
    const weights = weightsOf({ rules })
    expect(weightsUnder(Object.keys(weights), changesOf(weights))).toEqual(weights)
    expect(defaultOf('host-meets')).toEqual({ grade: 'by-body', waivable: false })
  })
})

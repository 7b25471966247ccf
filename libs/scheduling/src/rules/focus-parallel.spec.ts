import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { focusParallel } from './focus-parallel'

describe('focus-parallel', () => {
  it('reports each focus area that two sessions share at the same time, not touching edges, nor others, nor a coffee break', () => {
    const plan = aPlan()
      .room('A')
      .room('B')
      .session('s1', 'A', '09:00-10:00', { focusAreas: ['access', 'adoption'] })
      .session('s2', 'B', '09:59-11:00', { focusAreas: ['access', 'adoption', 'value'] })
      .session('s3', 'A', '10:00-11:00', { focusAreas: ['accelerate'] })
      .session('s4', 'A', '11:00-12:00', { focusAreas: ['access'] })
      .session('s5', 'B', '11:00-11:30', { focusAreas: ['access'], format: 'break' })
    expect(findings(focusParallel, plan)).toEqual([
      { sessions: ['s1', 's2'], focusArea: 'access', minutes: 1 },
      { sessions: ['s1', 's2'], focusArea: 'adoption', minutes: 1 },
    ])
  })
})

import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { noFocusArea } from './no-focus-area'

describe('no-focus-area (R6)', () => {
  it('reports a session with neither a focus area nor a reason, not one with either, nor a break, nor off the board', () => {
    const plan = aPlan()
      .room('A')
      .session('s1', 'A', '09:00-10:00', { focusExcused: false })
      .session('s2', 'A', '10:00-11:00', { focusExcused: false, focusAreas: ['access'] })
      .session('s3', 'A', '11:00-12:00', { focusExcused: true })
      .session('s4', 'A', '12:00-13:00', { focusExcused: false, format: 'break' })
      .unplaced('s5', 60, { focusExcused: false })
    expect(findings(noFocusArea, plan)).toEqual([{ sessions: ['s1'] }])
  })
})

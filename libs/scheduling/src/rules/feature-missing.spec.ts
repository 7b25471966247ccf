import { describe, expect, it } from '@jest/globals'
import { aPlan, findings } from '../testing'
import { featureMissing } from './feature-missing'

describe('feature-missing', () => {
  it('reports each thing that the room lacks once, not what it has, nor a session off the board', () => {
    const plan = aPlan()
      .room('A', { features: ['webcast'] })
      .session('s1', 'A', '09:00-10:00', { features: ['stage', 'webcast', 'stage', 'captioning'] })
      .session('s2', 'A', '10:00-11:00', { features: ['webcast'] })
      .session('s3', 'A', '11:00-12:00')
      .unplaced('s4', 60, { features: ['stage'] })
    expect(findings(featureMissing, plan)).toEqual([
      { sessions: ['s1'], roomId: 'A', feature: 'stage' },
      { sessions: ['s1'], roomId: 'A', feature: 'captioning' },
    ])
  })
})

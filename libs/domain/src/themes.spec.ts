import { describe, expect, it } from '@jest/globals'
import {
  countryGroups,
  focusAreas,
  regionalPriorities,
  sdgs,
  segments,
  worldRegions,
} from './themes'

describe('themes', () => {
  it('are the three parts of R2 and the four focus areas of R14, in their order', () => {
    expect(segments).toEqual(['high-level', 'policy-statements', 'thematic'])
    expect(focusAreas).toEqual(['access', 'adoption', 'value', 'accelerate'])
  })

  it('are those of R34, the Goals, the regions of the world and the groups of countries', () => {
    expect(regionalPriorities).toEqual(['connectivity', 'empowerment', 'transformation'])
    expect(sdgs).toEqual(Array.from({ length: 17 }, (_, i) => i + 1))
    expect(worldRegions).toEqual(['africa', 'americas', 'asia', 'europe', 'oceania'])
    expect(countryGroups).toEqual(['LDC', 'LLDC', 'SIDS'])
  })
})

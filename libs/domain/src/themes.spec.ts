import { describe, expect, it } from '@jest/globals'
import { countryGroups, regionalPriorities, sdgs, worldRegions } from './themes'

describe('themes', () => {
  it('are those of R34, the Goals, the regions of the world and the groups of countries', () => {
    expect(regionalPriorities).toEqual(['connectivity', 'empowerment', 'transformation'])
    expect(sdgs).toEqual(Array.from({ length: 17 }, (_, i) => i + 1))
    expect(worldRegions).toEqual(['africa', 'americas', 'asia', 'europe', 'oceania'])
    expect(countryGroups).toEqual(['LDC', 'LLDC', 'SIDS'])
  })
})

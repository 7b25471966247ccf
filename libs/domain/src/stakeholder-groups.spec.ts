import { describe, expect, it } from '@jest/globals'
import { stakeholderGroups } from './stakeholder-groups'

describe('stakeholder groups', () => {
  it('are the nine of R7, each once', () => {
    expect(stakeholderGroups).toEqual([
      'government',
      'private-sector',
      'civil-society',
      'youth',
      'academia',
      'international-organisation',
      'financial-institution',
      'philanthropy',
      'marginalised-community',
    ])
  })
})

import { describe, expect, it } from '@jest/globals'
import { filterOf, isFiltered } from './people-filter'

describe('the filter of the people’s list', () => {
  it('asks for what the address says', () => {
    expect(
      filterOf({ search: ' ali ', group: 'youth', country: 'RW', rank: 'minister', taking: 'no' }),
    ).toEqual({ search: 'ali', group: 'youth', country: 'RW', rank: 'minister', taking: 'false' })
    const organisation = '1b4e28ba-2fa1-41d2-883f-0016d3cca427'
    expect(filterOf({ organisation })).toEqual({ organisation })
  })

  it('leaves out words that mean nothing', () => {
    const search = {
      search: '  ',
      organisation: 'Telecom',
      group: 'aliens',
      country: 'Rwanda',
      rank: 'king',
      presence: 'x',
    }
    expect(filterOf(search)).toEqual({})
    expect(isFiltered(search)).toBe(false)
  })

  it('tells filters from words searched for', () => {
    expect(isFiltered({ search: 'ali' })).toBe(false)
    expect(isFiltered({ highLevel: 'yes' })).toBe(true)
  })
})

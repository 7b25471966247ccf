import { describe, expect, it } from '@jest/globals'
import { coverageSearch } from './coverage-search'

describe('the address of the coverage page', () => {
  it('keeps what it knows and leaves out the rest', () => {
    expect(coverageSearch({ sessions: 'all', focus: 'value', more: '1' })).toEqual({
      sessions: 'all',
      focus: 'value',
    })
    expect(coverageSearch({ sessions: 'some', focus: 'sport' })).toEqual({})
  })
})

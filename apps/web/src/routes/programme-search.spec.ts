import { describe, expect, it } from '@jest/globals'
import { programmeSearch } from './programme-search'

describe('the programme’s address', () => {
  it('carries what is shown', () => {
    expect(programmeSearch({ kind: 'thematic', focus: 'value', host: 'off' })).toEqual({
      kind: 'thematic',
      focus: 'value',
      host: 'off',
    })
  })

  it('leaves out what it does not know', () => {
    expect(programmeSearch({ kind: 'party', focus: 7, host: 'on', other: true })).toEqual({})
  })
})

import { describe, expect, it } from '@jest/globals'
import { programmeSearch, zoneSearch, type ProgrammeSearch } from './programme-search'

describe('the programme’s address', () => {
  it('carries what is shown', () => {
    const everything: Required<ProgrammeSearch> = {
      kind: 'thematic',
      format: 'spotlight',
      focus: 'value',
      room: 'MH1',
      spoken: 'fr',
      host: 'off',
      q: 'skills for all',
      mine: 'on',
    }
    expect(programmeSearch({ ...everything })).toEqual(everything)
  })

  it('leaves out what it does not know', () => {
    const other = { kind: 'party', format: '', focus: 7, host: 'on', mine: true, q: '', other: 1 }
    expect(programmeSearch(other)).toEqual({})
    expect(programmeSearch({ room: ['MH1'], spoken: {} })).toEqual({})
  })

  it('takes a number for the words that it was, and no more than a line of them', () => {
    expect(programmeSearch({ q: 2022 })).toEqual({ q: '2022' })
    expect(programmeSearch({ q: 'x'.repeat(1000) }).q).toHaveLength(100)
    // Cut in the middle of a sign that counts twice, it could not stand in an address.
    expect(programmeSearch({ q: `${'x'.repeat(99)}🌍` }).q).toBe('x'.repeat(99))
    expect(programmeSearch({ q: `${'x'.repeat(98)}🌍` }).q).toBe(`${'x'.repeat(98)}🌍`)
  })

  it('says whose clock is shown', () => {
    expect(zoneSearch({ zone: 'own' })).toEqual({ zone: 'own' })
    expect(zoneSearch({ zone: 'Mars' })).toEqual({})
  })
})

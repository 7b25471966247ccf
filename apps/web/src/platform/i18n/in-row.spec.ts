import { afterAll, describe, expect, it } from '@jest/globals'
import { i18n } from '@lingui/core'
import { inLongRow, inRow } from './in-row'

const setTo = (locale: string): void => i18n.loadAndActivate({ locale, messages: {} })

describe('parts in a row', () => {
  afterAll(() => setTo('en'))

  it('are parted by the comma of the script, and empty ones are left out', () => {
    setTo('en')
    expect(inRow(['3', null, '4', '', false, '5'])).toBe('3, 4, 5')
    setTo('fr')
    expect(inRow(['3', '4'])).toBe('3, 4')
    setTo('ar')
    expect(inRow(['3', '4', undefined])).toBe('3، 4')
  })

  it('are parted by the semicolon where they have commas inside', () => {
    setTo('en')
    expect(inLongRow(['a, b', 'c'])).toBe('a, b; c')
    setTo('fr')
    expect(inLongRow(['a, b', 'c'])).toBe('a, b\u202f; c')
    setTo('ar')
    expect(inLongRow(['أ، ب', 'ج'])).toBe('أ، ب؛ ج')
  })
})

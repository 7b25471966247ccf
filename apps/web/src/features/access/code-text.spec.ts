import { describe, expect, it } from '@jest/globals'
import { codeShown, digitsIn, isWholeCode } from './code-text'

describe('a code that is typed or pasted', () => {
  it('is its digits, whatever stands around them', () => {
    expect(digitsIn('4821 0937')).toBe('48210937')
    expect(digitsIn(' 4821-0937\n')).toBe('48210937')
    expect(digitsIn('code: 4821 0937.')).toBe('48210937')
    expect(digitsIn('')).toBe('')
  })

  it('may be in Arabic or Persian digits', () => {
    expect(digitsIn('٤٨٢١ ٠٩٣٧')).toBe('48210937')
    expect(digitsIn('۴۸۲۱۰۹۳۷')).toBe('48210937')
  })

  it('ends after eight', () => {
    expect(digitsIn('4821 0937 55')).toBe('48210937')
    expect([isWholeCode('48210937'), isWholeCode('4821093')]).toEqual([true, false])
  })

  it('is shown as the mail writes it', () => {
    expect(['', '48', '4821', '48210', '48210937'].map(codeShown)).toEqual([
      '',
      '48',
      '4821',
      '4821 0',
      '4821 0937',
    ])
  })
})

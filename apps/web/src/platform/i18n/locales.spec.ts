import { describe, expect, it } from '@jest/globals'
import { bestLocale } from './locales'

describe('the language a reader gets', () => {
  it('is the first of the browser’s list that we have', () => {
    expect(bestLocale(['ar-EG', 'en'])).toBe('ar')
    expect(bestLocale(['zh-CN', 'fr-CA', 'en'])).toBe('fr')
  })

  it('is English otherwise', () => {
    expect(bestLocale(['zh-CN', 'ru'])).toBe('en')
    expect(bestLocale([])).toBe('en')
  })
})

import { describe, expect, it } from '@jest/globals'
import { languages } from './languages'

describe('languages', () => {
  it('are the six of the United Nations, in their English order', () => {
    expect(languages).toEqual(['ar', 'zh', 'en', 'fr', 'ru', 'es'])
  })
})

import { describe, expect, it } from '@jest/globals'
import { initials } from './initials'

describe('initials', () => {
  it('are those of the first and the last name, titles aside', () => {
    expect(initials('Claire Rousset')).toBe('CR')
    expect(initials('H.E. Thandiwe Grace Phiri')).toBe('TP')
    expect(initials('Organizer')).toBe('O')
    expect(initials('علي حسن')).toBe('عح')
    expect(initials('')).toBe('')
  })
})

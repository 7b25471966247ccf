import { describe, expect, it } from '@jest/globals'
import { tokenOf } from './sign-in-link'

const token = 'Ab_-'.repeat(11).slice(0, 43)

describe('the token of a personal link', () => {
  it('is found in a link, in what stands behind an address, and bare', () => {
    expect(tokenOf(`https://roundtable.example/sign-in#token=${token}`)).toBe(token)
    expect(tokenOf(` http://127.0.0.1:3000/sign-in?lang=ar#token=${token}\n`)).toBe(token)
    expect(tokenOf(`#token=${token}`)).toBe(token)
    expect(tokenOf(token)).toBe(token)
  })

  it('is nothing else', () => {
    expect(tokenOf('')).toBeNull()
    expect(tokenOf('https://roundtable.example/sign-in')).toBeNull()
    expect(tokenOf(`https://roundtable.example/sign-in?token=${token}`)).toBeNull()
    expect(tokenOf('#token=short')).toBeNull()
    expect(tokenOf(`#token=${token} and more`)).toBeNull()
  })
})

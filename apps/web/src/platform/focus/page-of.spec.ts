import { describe, expect, it } from '@jest/globals'
import { pageOf } from './page-of'

describe('which page an address is', () => {
  it('another day of the programme is the same page, however it is written', () => {
    expect(['/', '/programme', '/programme/2022-06-08'].map(pageOf)).toEqual(
      Array(3).fill('/programme'),
    )
    expect(['/organize', '/organize/'].map(pageOf)).toEqual(Array(2).fill('/organize'))
  })

  it('another session is another page', () => {
    expect(pageOf('/sessions/a')).not.toBe(pageOf('/sessions/b'))
    expect(pageOf('/organize/rules/')).toBe(pageOf('/organize/rules'))
    expect(pageOf('/organize/rules')).not.toBe(pageOf('/organize'))
  })
})

import { describe, expect, it } from '@jest/globals'
import { minutesBetween, withMinutes } from './venue-fields'

describe('ways between zones', () => {
  const walks = [{ a: 'a', b: 'b', minutes: 4 }]

  it('are as long either way', () => {
    expect(minutesBetween(walks, 'a', 'b')).toBe(4)
    expect(minutesBetween(walks, 'b', 'a')).toBe(4)
    expect(minutesBetween(walks, 'a', 'c')).toBe(null)
  })

  it('are one way, whoever names it, in the order the server keeps', () => {
    expect(withMinutes(walks, 'b', 'a', 6)).toEqual([{ a: 'a', b: 'b', minutes: 6 }])
    expect(withMinutes([{ a: 'b', b: 'c', minutes: 2 }], 'c', 'a', 9)).toEqual([
      { a: 'a', b: 'c', minutes: 9 },
      { a: 'b', b: 'c', minutes: 2 },
    ])
    expect(withMinutes(walks, 'b', 'a', null)).toEqual([])
  })
})

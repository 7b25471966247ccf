import { describe, expect, it } from '@jest/globals'
import { minutesOutside } from './host-time'

describe('time outside the host’s meetings', () => {
  it('counts overlapping meetings once and what lies beyond the day not at all', () => {
    const day = { from: 480, to: 1080 }
    expect(minutesOutside(day, [])).toBe(600)
    expect(
      minutesOutside(day, [
        { from: 900, to: 990 },
        { from: 930, to: 960 },
      ]),
    ).toBe(510)
    expect(
      minutesOutside(day, [
        { from: 400, to: 500 },
        { from: 1070, to: 1200 },
      ]),
    ).toBe(570)
  })
})

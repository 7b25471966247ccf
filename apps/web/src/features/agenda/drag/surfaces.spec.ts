import { describe, expect, it } from '@jest/globals'
import { zoneAt, type Surfaces } from './surfaces'

const surfaces: Surfaces = {
  frame: {
    left: 350,
    top: 100,
    width: 900,
    rooms: 8,
    rightToLeft: false,
    axis: { from: 480, to: 1140 },
  },
  view: { left: 212, right: 1124, top: 152, bottom: 900 },
  tray: { left: 0, right: 212, top: 92, bottom: 900 },
  strips: [{ day: 2, left: 1036, right: 1124, top: 92, bottom: 900 }],
}

describe('what lies under the pointer', () => {
  it('tells tray, day, compressed day and nowhere apart; compressed days lie on top', () => {
    expect(zoneAt(surfaces, 100, 300)).toEqual({ kind: 'tray' })
    expect(zoneAt(surfaces, 500, 300)).toEqual({ kind: 'day' })
    expect(zoneAt(surfaces, 1036, 300)).toEqual({ kind: 'strip', day: 2 })
    expect(zoneAt(surfaces, 500, 120)).toEqual({ kind: 'elsewhere' })
    expect(zoneAt(surfaces, 1200, 300)).toEqual({ kind: 'elsewhere' })
  })
})

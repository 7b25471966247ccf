import { describe, expect, it } from '@jest/globals'
import { lanesOf } from '../model/geometry'
import { scrolledTo, zoneAt, type Surfaces } from './surfaces'

const frame = (left: number, width: number) => ({
  left,
  top: 100,
  width,
  lanes: lanesOf([false, false, false]),
  rightToLeft: false,
  axis: { from: 480, to: 1140 },
  scale: 1.2,
})

const surfaces: Surfaces = {
  days: [{ day: 1, frame: frame(350, 900) }],
  scroll: { x: 40, y: 100 },
  view: { left: 260, right: 1124, top: 152, bottom: 900 },
  inner: { left: 260, right: 1036, top: 152, bottom: 900 },
  tray: { left: 0, right: 212, top: 92, bottom: 900 },
  strips: [{ day: 2, left: 1036, right: 1124, top: 92, bottom: 900 }],
}

describe('what lies under the pointer', () => {
  it('tells tray, day, compressed day and nowhere apart; compressed days lie on top', () => {
    expect(zoneAt(surfaces, 100, 300)).toEqual({ kind: 'tray' })
    expect(zoneAt(surfaces, 500, 300)).toEqual({ kind: 'day', day: 1 })
    expect(zoneAt(surfaces, 1036, 300)).toEqual({ kind: 'strip', day: 2 })
    expect(zoneAt(surfaces, 500, 120)).toEqual({ kind: 'elsewhere' })
    expect(zoneAt(surfaces, 300, 300)).toEqual({ kind: 'elsewhere' })
    expect(zoneAt(surfaces, 1200, 300)).toEqual({ kind: 'elsewhere' })
  })

  it('tells the days apart that are open beside each other, half-open at their edges', () => {
    const beside = {
      ...surfaces,
      strips: [],
      days: [
        { day: 0, frame: frame(260, 200) },
        { day: 1, frame: frame(460, 200) },
        { day: 2, frame: frame(660, 200) },
      ],
    }
    expect([260, 459, 460, 660, 860].map((x) => zoneAt(beside, x, 300))).toEqual([
      { kind: 'day', day: 0 },
      { kind: 'day', day: 0 },
      { kind: 'day', day: 1 },
      { kind: 'day', day: 2 },
      { kind: 'elsewhere' },
    ])
  })

  it('lets the days go with the scroll, and nothing else', () => {
    expect(scrolledTo(surfaces, { x: 10, y: 160 })).toEqual({
      ...surfaces,
      scroll: { x: 10, y: 160 },
      days: [{ day: 1, frame: { ...frame(380, 900), top: 40 } }],
    })
  })
})

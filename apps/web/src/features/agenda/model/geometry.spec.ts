import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  axisOf,
  cellAt,
  cornerOf,
  edgeScroll,
  offsetOf,
  roomAt,
  columnsInUse,
  linesNeeded,
  sizeOf,
  snap,
  stripPitch,
  titleLines,
  within,
  type Frame,
} from './geometry'

const frame = (changes: Partial<Frame> = {}): Frame => ({
  left: 100,
  top: 50,
  width: 600,
  rooms: 5,
  rightToLeft: false,
  axis: { from: 480, to: 1140 },
  ...changes,
})

describe('geometry of the board', () => {
  it('gives five minutes six pixels', () => {
    expect(offsetOf({ from: 480, to: 1140 }, 485)).toBe(6)
  })

  it('snaps to the nearest five minutes', () => {
    expect([902, 902.4, 903, 907.6].map(snap)).toEqual([900, 900, 905, 910])
  })

  it('finds the column under the pointer, half-open at its edges', () => {
    expect([99, 100, 219.9, 220, 699.9, 700].map((x) => roomAt(frame(), x))).toEqual([
      null,
      0,
      0,
      1,
      4,
      null,
    ])
  })

  it('counts columns from the right in right-to-left scripts', () => {
    const mirrored = frame({ rightToLeft: true })
    expect([100.1, 699.9, 460].map((x) => roomAt(mirrored, x))).toEqual([4, 0, 2])
  })

  it('keeps the grip: the card starts where its upper edge is, not where the pointer is', () => {
    const y = 50 + offsetOf(frame().axis, 930)
    expect(cellAt(frame(), { x: 230, y }, { grip: 20, minutes: 60 })).toEqual({
      room: 1,
      minute: 910,
    })
  })

  it('keeps the whole card on the axis', () => {
    expect(within({ from: 480, to: 1140 }, 400, 60)).toBe(480)
    expect(within({ from: 480, to: 1140 }, 1130, 60)).toBe(1080)
    expect(within({ from: 480, to: 1140 }, 1130, 58)).toBe(1080)
  })

  it('leads from a cell to its corner and back, in both directions of writing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 96, max: 216 }),
        fc.boolean(),
        (room, fives, rightToLeft) => {
          const f = frame({ rightToLeft })
          const corner = cornerOf(f, { room, minute: fives * 5 })
          const middle = { x: corner.x + corner.width / 2, y: corner.y }
          expect(cellAt(f, middle, { grip: 0, minutes: 60 })).toEqual({ room, minute: fives * 5 })
        },
      ),
    )
  })

  it('chooses the anatomy by length', () => {
    expect([10, 30, 31, 50, 51, 60].map(sizeOf)).toEqual([
      'line',
      'line',
      'block',
      'block',
      'full',
      'full',
    ])
  })

  it('gives the title only lines that fit whole', () => {
    const latin = { padding: { block: 2, full: 3 }, first: 13.64, title: 14.64, longTitle: 13.42 }
    expect([30, 35, 40, 50, 55, 60].map((minutes) => titleLines(minutes, latin))).toEqual([
      1, 1, 2, 2, 3, 3,
    ])
    const arabic = { padding: { block: 1, full: 3 }, first: 13.64, title: 15.6, longTitle: 14.3 }
    expect([35, 40, 50, 60].map((minutes) => titleLines(minutes, arabic))).toEqual([1, 2, 2, 3])
  })

  it('gives a long title one more line at a smaller size, where that fits', () => {
    const latin = { padding: { block: 2, full: 3 }, first: 13.64, title: 14.64, longTitle: 13.42 }
    expect([40, 50, 60].map((minutes) => titleLines(minutes, latin, true))).toEqual([2, 3, 3])
  })

  it('counts the lines of a title by whole words', () => {
    expect(linesNeeded('Public goods, public code', 16)).toBe(2)
    expect(linesNeeded('Open infrastructure, shared risk', 16)).toBe(3)
    expect(linesNeeded('Interoperabilityframeworks', 16)).toBe(1)
    expect(linesNeeded('', 16)).toBe(1)
  })

  it('gives a compressed day a column for each room that is used, in the order of the rooms', () => {
    expect(columnsInUse([4, null, 0, 4, 2])).toEqual([0, 2, 4])
  })

  it('shows whole hours around everything there is', () => {
    expect(
      axisOf([
        { from: 495, to: 1100 },
        { from: 540, to: 1145 },
      ]),
    ).toEqual({
      from: 480,
      to: 1200,
    })
    expect(axisOf([])).toEqual({ from: 480, to: 1140 })
    expect(axisOf([{ from: 600, to: 600 }])).toEqual({ from: 600, to: 660 })
  })

  it('scrolls near the edges only, faster the nearer', () => {
    expect([10, 47, 48, 300, 552, 553, 590].map((y) => edgeScroll(y, 0, 600))).toEqual([
      -12, -1, 0, 0, 0, 1, 12,
    ])
  })

  it('fits the mini cards of all rooms into a compressed day', () => {
    expect(stripPitch(5)).toEqual({ pitch: 16, card: 15 })
    expect(stripPitch(8)).toEqual({ pitch: 10, card: 9 })
    expect(stripPitch(40)).toEqual({ pitch: 2, card: 2 })
  })
})

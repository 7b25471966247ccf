import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  axisOf,
  cellAt,
  cornerOf,
  edgeScroll,
  columnAt,
  columnsInUse,
  lanesOf,
  linesOf,
  scaleOf,
  sizeOf,
  snap,
  stripPitch,
  titleLines,
  thinWidth,
  within,
  zooms,
  type Frame,
} from './geometry'

const frame = (changes: Partial<Frame> = {}): Frame => ({
  left: 100,
  top: 50,
  width: 600,
  lanes: lanesOf([false, false, false, false, false]),
  rightToLeft: false,
  axis: { from: 480, to: 1140 },
  scale: 1.2,
  ...changes,
})

describe('geometry of the board', () => {
  it('gives five minutes six pixels, until another zoom is asked for', () => {
    const axis = { from: 480, to: 1140 }
    expect(zooms.map((zoom) => [zoom, scaleOf(zoom, axis, 792)])).toEqual([
      ['5', 2.4],
      ['15', 1.2],
      ['30', 0.8],
      ['60', 0.5],
      ['day', 1.2],
    ])
  })

  it('fits the whole day into the height there is, however little that is', () => {
    expect(scaleOf('day', { from: 480, to: 1140 }, 528)).toBe(0.8)
    expect(scaleOf('day', { from: 480, to: 1140 }, -40)).toBe(0.3)
  })

  it('draws its lines as far apart as the zoom says, and never too near each other', () => {
    expect([linesOf('5', 2.4), linesOf('15', 1.2), linesOf('60', 0.5)]).toEqual([
      { lines: 5, fine: 5 },
      { lines: 15, fine: 5 },
      { lines: 60, fine: 15 },
    ])
    expect([linesOf('day', 1), linesOf('day', 0.1)]).toEqual([
      { lines: 15, fine: 5 },
      { lines: 60, fine: 60 },
    ])
  })

  it('snaps to the nearest five minutes, or to the nearest minute', () => {
    expect([902, 902.4, 903, 907.6].map((minute) => snap(minute))).toEqual([900, 900, 905, 910])
    expect(snap(902.4, 1)).toBe(902)
  })

  it('finds the column under the pointer, half-open at its edges', () => {
    expect([99, 100, 219.9, 220, 699.9, 700].map((x) => columnAt(frame(), x))).toEqual([
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
    expect([100.1, 699.9, 460].map((x) => columnAt(mirrored, x))).toEqual([4, 0, 2])
  })

  it('gives thin columns their width, and the others what is left', () => {
    const lanes = lanesOf([false, true, true, false])
    expect(lanes[3]).toEqual({ index: 3, thin: false, thinBefore: 2, wideBefore: 1 })
    const f = frame({ lanes, width: 200 + 2 * thinWidth })
    expect([199, 200, 217, 218, 235, 236].map((x) => columnAt(f, x))).toEqual([0, 1, 1, 2, 2, 3])
    expect([0, 1, 3].map((column) => cornerOf(f, { column, minute: 480 }))).toEqual([
      { x: 100, y: 50, width: 100 },
      { x: 200, y: 50, width: thinWidth },
      { x: 236, y: 50, width: 100 },
    ])
    const mirrored = { ...f, rightToLeft: true }
    expect(cornerOf(mirrored, { column: 3, minute: 480 })).toEqual({ x: 100, y: 50, width: 100 })
  })

  it('has no place where there is no column', () => {
    const nothing = frame({ lanes: [] })
    expect(cellAt(nothing, { x: 300, y: 300 }, { grip: 0, minutes: 60 })).toBe(null)
  })

  it('keeps the grip: the card starts where its upper edge is, not where the pointer is', () => {
    const y = 50 + (930 - 480) * 1.2
    expect(cellAt(frame(), { x: 230, y }, { grip: 20, minutes: 60 })).toEqual({
      column: 1,
      minute: 910,
    })
  })

  it('keeps the whole card on the axis', () => {
    expect(within({ from: 480, to: 1140 }, 400, 60)).toBe(480)
    expect(within({ from: 480, to: 1140 }, 1130, 60)).toBe(1080)
    expect(within({ from: 480, to: 1140 }, 1130, 58)).toBe(1080)
  })

  it('leads from a cell to its corner and back, at every zoom, in both directions of writing', () => {
    const anyFrame = fc
      .record({
        zoom: fc.constantFrom(...zooms),
        height: fc.integer({ min: 200, max: 2000 }),
        thin: fc.array(fc.boolean(), { minLength: 1, maxLength: 24 }),
        share: fc.integer({ min: 24, max: 300 }),
        left: fc.integer({ min: -2000, max: 2000 }),
        rightToLeft: fc.boolean(),
      })
      .map(({ zoom, height, thin, share, left, rightToLeft }): Frame => {
        const axis = { from: 480, to: 1140 }
        const width = thin.reduce((sum, isThin) => sum + (isThin ? thinWidth : share), 0)
        const scale = scaleOf(zoom, axis, height)
        return { left, top: -300, width, lanes: lanesOf(thin), rightToLeft, axis, scale }
      })
    fc.assert(
      fc.property(anyFrame, fc.nat(), fc.integer({ min: 480, max: 1080 }), (f, nth, minute) => {
        const cell = { column: nth % f.lanes.length, minute }
        const corner = cornerOf(f, cell)
        const middle = { x: corner.x + corner.width / 2, y: corner.y }
        const card = { grip: 0, minutes: 60 }
        expect(cellAt(f, middle, card, 1)).toEqual(cell)
        expect(cellAt(f, middle, card)).toEqual({ ...cell, minute: snap(minute) })
      }),
    )
  })

  it('lays columns side by side: each begins where the one before ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 2, maxLength: 24 }),
        fc.boolean(),
        (thin, rightToLeft) => {
          const f = frame({ lanes: lanesOf(thin), rightToLeft })
          const corners = thin.map((_, column) => cornerOf(f, { column, minute: 480 }))
          const inOrder = rightToLeft ? corners.toReversed() : corners
          inOrder.slice(1).forEach((corner, i) => {
            expect(corner.x).toBeCloseTo(inOrder[i]!.x + inOrder[i]!.width)
          })
        },
      ),
    )
  })

  it('chooses the anatomy by height', () => {
    expect([8, 12, 36, 37.2, 60, 61.2, 72].map(sizeOf)).toEqual([
      'strip',
      'line',
      'line',
      'block',
      'block',
      'full',
      'full',
    ])
  })

  it('gives the title only lines that fit whole, and two at most', () => {
    const latin = { padding: { block: 2, full: 3 }, first: 13.64, title: 13.92 }
    expect([8, 36, 42, 44, 48, 60, 66, 72, 144].map((height) => titleLines(height, latin))).toEqual(
      [1, 1, 1, 1, 2, 2, 2, 2, 2],
    )
    const arabic = { padding: { block: 1, full: 3 }, first: 13.64, title: 15.6 }
    expect([42, 48, 60, 72].map((height) => titleLines(height, arabic))).toEqual([1, 2, 2, 2])
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

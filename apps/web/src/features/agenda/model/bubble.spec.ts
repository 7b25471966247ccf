import { describe, expect, it } from '@jest/globals'
import { bubbleBeside } from './bubble'

const view = { width: 1000, height: 600 }

describe('where the reason hangs', () => {
  it('hangs at the end side of the card', () => {
    const card = { left: 300, right: 420, top: 200 }
    expect(bubbleBeside(card, view, false)).toEqual({ x: 428, y: 222, from: 'top' })
    expect(bubbleBeside(card, view, true)).toEqual({ x: 20, y: 222, from: 'top' })
  })

  it('changes sides where the window ends, and grows upwards in the lower half', () => {
    expect(bubbleBeside({ left: 800, right: 920, top: 400 }, view, false)).toEqual({
      x: 520,
      y: 142,
      from: 'bottom',
    })
    expect(bubbleBeside({ left: 10, right: 130, top: -90 }, view, true)).toEqual({
      x: 138,
      y: 8,
      from: 'top',
    })
    expect(bubbleBeside({ left: 300, right: 420, top: 590 }, view, false).y).toBe(8)
  })

  it('goes where it covers no place that is offered, the nearest such spot', () => {
    const card = { left: 300, right: 420, top: 200, bottom: 272 }
    const beside = { left: 420, right: 540, top: 240, bottom: 312 }
    expect(bubbleBeside({ ...card, clear: [beside] }, view, false)).toEqual({
      x: 428,
      y: 320,
      from: 'top',
    })
    // Far from it, a place changes nothing.
    const far = { left: 800, right: 920, top: 40, bottom: 112 }
    expect(bubbleBeside({ ...card, clear: [far] }, view, false)).toEqual(
      bubbleBeside(card, view, false),
    )
  })

  it('covers neither its own card nor any of three places around it', () => {
    const card = { left: 400, right: 520, top: 250, bottom: 322 }
    const clear = [
      { left: 520, right: 640, top: 250, bottom: 322 },
      { left: 280, right: 400, top: 250, bottom: 322 },
      { left: 400, right: 520, top: 380, bottom: 452 },
    ]
    for (const rightToLeft of [false, true]) {
      const { x, y, from } = bubbleBeside({ ...card, clear }, view, rightToLeft)
      const top = from === 'top' ? y : view.height - y - 196
      for (const box of [card, ...clear])
        expect([
          x < box.right && x + 272 > box.left && top < box.bottom && top + 196 > box.top,
        ]).toEqual([false])
    }
  })
})

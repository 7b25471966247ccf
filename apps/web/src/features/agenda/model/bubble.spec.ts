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
})

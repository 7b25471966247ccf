import { describe, expect, it } from '@jest/globals'
import { bubbleBeside } from './bubble'

const view = { width: 1000, height: 600 }
const bubble = { width: 272, height: 120 }

describe('where the reason hangs', () => {
  it('hangs at the end side of the card', () => {
    const card = { left: 300, right: 420, top: 200 }
    expect(bubbleBeside(card, bubble, view, false)).toEqual({ x: 428, y: 222 })
    expect(bubbleBeside(card, bubble, view, true)).toEqual({ x: 20, y: 222 })
  })

  it('changes sides where the window ends, and stays inside it', () => {
    expect(bubbleBeside({ left: 800, right: 920, top: 560 }, bubble, view, false)).toEqual({
      x: 520,
      y: 472,
    })
    expect(bubbleBeside({ left: 10, right: 130, top: -90 }, bubble, view, true)).toEqual({
      x: 138,
      y: 8,
    })
  })
})

import { describe, expect, it } from '@jest/globals'
import { rowAfter, rowWindow } from './row-window'

describe('rows to draw', () => {
  it('are those in sight and twelve more on both sides', () => {
    expect(rowWindow({ rows: 2_000, height: 40, above: 4_000, sight: 800 })).toEqual({
      from: 88,
      to: 132,
    })
  })

  it('end with the list', () => {
    expect(rowWindow({ rows: 5, height: 40, above: -120, sight: 800 })).toEqual({ from: 0, to: 5 })
    expect(rowWindow({ rows: 100, height: 40, above: 9_000, sight: 800 })).toEqual({
      from: 100,
      to: 100,
    })
    expect(rowWindow({ rows: 0, height: 40, above: 0, sight: 800 })).toEqual({ from: 0, to: 0 })
  })
})

describe('keys in a list', () => {
  const list = { rows: 50, page: 10 }

  it('go by row, by page and to the ends, never beyond', () => {
    expect(rowAfter('ArrowDown', 4, list)).toBe(5)
    expect(rowAfter('ArrowUp', 0, list)).toBe(0)
    expect(rowAfter('PageDown', 45, list)).toBe(49)
    expect(rowAfter('PageUp', 45, list)).toBe(35)
    expect(rowAfter('Home', 45, list)).toBe(0)
    expect(rowAfter('End', 3, list)).toBe(49)
  })

  it('are left alone otherwise', () => {
    expect(rowAfter('Tab', 3, list)).toBe(null)
    expect(rowAfter('End', 0, { rows: 0, page: 10 })).toBe(null)
  })
})

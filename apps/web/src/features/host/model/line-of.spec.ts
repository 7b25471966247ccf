import { expect, it } from '@jest/globals'
import { lineOf } from './line-of'

it('finds the line that a problem points to', () => {
  expect(lineOf('/lines/41')).toBe(41)
  expect(lineOf('/lines/41/start')).toBe(41)
  expect(lineOf('')).toBe(null)
})

import { expect, it } from '@jest/globals'
import { axisAround } from './axis'

it('has whole hours around it, at least the working day', () => {
  expect(axisAround([])).toEqual({ from: 480, to: 1080 })
  expect(axisAround([{ from: 450, to: 1100 }])).toEqual({ from: 420, to: 1140 })
})

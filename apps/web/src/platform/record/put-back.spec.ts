import { expect, it } from '@jest/globals'
import { putBack } from './put-back'

it('puts a row where it was, and keeps what others have become since', () => {
  expect(putBack(['a', 'C', 'd'], 'b', 1)).toEqual(['a', 'b', 'C', 'd'])
  expect(putBack([], 'b', 1)).toEqual(['b'])
  expect(putBack(['x', 'y', 'z'], 'b', 0)).toEqual(['b', 'x', 'y', 'z'])
})

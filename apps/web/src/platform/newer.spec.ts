import { expect, it } from '@jest/globals'
import { newer } from './newer'

it('takes an answer over what is known, and an old one never over what has come since', () => {
  const [first, second] = [
    { version: 2, name: 'Ada' },
    { version: 4, name: 'Ada Bo' },
  ]
  expect(newer(second)(first)).toBe(second)
  expect(newer(first)(second)).toBe(second)
  expect(newer({ version: 4, name: 'Again' })(second).name).toBe('Again')
  expect(newer(first)(undefined)).toBe(first)
})

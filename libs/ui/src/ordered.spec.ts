import { describe, expect, it } from '@jest/globals'
import { ordered } from './ordered'

describe('an order with some moved', () => {
  it('puts them before or after the target, and leaves the others as they were', () => {
    expect(ordered(['a', 'b', 'c', 'd'], ['a'], 'c', 'before')).toEqual(['b', 'a', 'c', 'd'])
    expect(ordered(['a', 'b', 'c', 'd'], ['a'], 'd', 'after')).toEqual(['b', 'c', 'd', 'a'])
    expect(ordered(['a', 'b', 'c', 'd'], ['d', 'b'], 'a', 'before')).toEqual(['b', 'd', 'a', 'c'])
  })

  it('changes nothing when dropped on one of themselves', () => {
    expect(ordered(['a', 'b', 'c'], ['a', 'b'], 'b', 'after')).toEqual(['a', 'b', 'c'])
  })
})

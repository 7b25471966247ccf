import { describe, expect, it } from '@jest/globals'
import { diffOf } from './audit-diff'

describe('what differs between before and after', () => {
  it('is told value by value; what stayed is not told', () => {
    const before = { role: 'viewer', name: 'Ada', title: { en: 'One', fr: 'Un' }, tags: ['a', 'b'] }
    const after = { role: 'organizer', name: 'Ada', title: { en: 'Two', fr: 'Un' }, tags: ['a'] }
    expect(diffOf(before, after)).toEqual([
      { path: 'role', before: 'viewer', after: 'organizer' },
      { path: 'title.en', before: 'One', after: 'Two' },
      { path: 'tags.1', before: 'b' },
    ])
  })

  it('is everything where one side is not there', () => {
    expect(diffOf(null, { name: 'Ada', lock: null, uses: [] })).toEqual([
      { path: 'name', after: 'Ada' },
      { path: 'lock', after: 'null' },
      { path: 'uses', after: '[]' },
    ])
    expect(diffOf({ placement: { roomId: 'x', start: 5 } }, undefined)).toEqual([
      { path: 'placement.roomId', before: 'x' },
      { path: 'placement.start', before: '5' },
    ])
    expect(diffOf(null, null)).toEqual([])
  })

  it('tells null from the word', () => {
    expect(diffOf({ a: null }, { a: 'x' })).toEqual([{ path: 'a', before: 'null', after: 'x' }])
  })

  it('names what has a name, and leaves out the number of the version', () => {
    const before = { version: 1, roomId: 'r1', start: 'x' }
    const after = { version: 2, roomId: 'r2', start: 'x' }
    expect(diffOf(before, after, { r1: 'MH1' })).toEqual([
      { path: 'roomId', before: 'MH1', after: 'r2' },
    ])
  })
})

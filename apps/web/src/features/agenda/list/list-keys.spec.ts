import { describe, expect, it } from '@jest/globals'
import { listKey } from './list-keys'

const key = (name: string, changes: object = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...changes,
})
const onRow = { onControl: false, rightToLeft: false }
const onControl = { ...onRow, onControl: true }

describe('keys of the list', () => {
  it('walk over lines, groups, and the controls of a line', () => {
    expect(['ArrowUp', 'ArrowDown', 'Home', 'End'].map((k) => listKey(key(k), onRow))).toEqual([
      { kind: 'row', to: 'before' },
      { kind: 'row', to: 'after' },
      { kind: 'row', to: 'first' },
      { kind: 'row', to: 'last' },
    ])
    expect(listKey(key('PageDown'), onControl)).toEqual({ kind: 'group', by: 1 })
    expect(listKey(key('ArrowRight'), onRow)).toEqual({ kind: 'control', by: 1 })
    expect(listKey(key('ArrowLeft'), onControl)).toEqual({ kind: 'control', by: -1 })
  })

  it('turn round with the direction of reading', () => {
    const arabic = { ...onRow, rightToLeft: true }
    expect(listKey(key('ArrowRight'), arabic)).toEqual({ kind: 'control', by: -1 })
    expect(listKey(key('ArrowLeft'), arabic)).toEqual({ kind: 'control', by: 1 })
  })

  it('open and choose on a line, and leave its controls their own keys', () => {
    expect([listKey(key('Enter'), onRow), listKey(key(' '), onRow)]).toEqual([
      { kind: 'details' },
      { kind: 'choose' },
    ])
    expect([key('Enter'), key(' '), key('m')].map((k) => listKey(k, onControl))).toEqual([
      null,
      null,
      null,
    ])
    expect(listKey(key('Escape'), onControl)).toEqual({ kind: 'back' })
  })

  it('leave everything else to the table of actions and the browser', () => {
    expect(listKey(key('m'), onRow)).toBeNull()
    expect(listKey(key('Escape'), onRow)).toBeNull()
    expect(listKey(key('ArrowDown', { shiftKey: true }), onRow)).toBeNull()
    expect(listKey(key('Home', { ctrlKey: true }), onRow)).toBeNull()
  })
})

import { describe, expect, it } from '@jest/globals'
import { intentOf, neighbourOf, steered, type Key, type KeyContext } from './keyboard'

const key = (name: string, changes: Partial<Key> = {}): Key => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...changes,
})
const rest: KeyContext = { held: false, rightToLeft: false, mayMove: true }
const held: KeyContext = { ...rest, held: true }
const limits = { days: 3, rooms: 5, from: 480, to: 1080 }

describe('keys of the board', () => {
  it('grabs and drops with Enter or Space, cancels with Escape', () => {
    expect(['Enter', ' '].map((k) => intentOf(key(k), rest))).toEqual([
      { kind: 'grab' },
      { kind: 'grab' },
    ])
    expect(['Enter', ' ', 'Escape'].map((k) => intentOf(key(k), held))).toEqual([
      { kind: 'drop' },
      { kind: 'drop' },
      { kind: 'cancel' },
    ])
  })

  it('moves a held card by five minutes, by an hour with Shift, and by a room', () => {
    expect(intentOf(key('ArrowDown'), held)).toEqual({ kind: 'shift', minutes: 5 })
    expect(intentOf(key('ArrowUp', { shiftKey: true }), held)).toEqual({
      kind: 'shift',
      minutes: -60,
    })
    expect(intentOf(key('ArrowRight'), held)).toEqual({ kind: 'room', by: 1 })
  })

  it('mirrors left and right where rooms run from the right', () => {
    const mirrored = { ...held, rightToLeft: true }
    expect(intentOf(key('ArrowRight'), mirrored)).toEqual({ kind: 'room', by: -1 })
    expect(intentOf(key('ArrowLeft'), mirrored)).toEqual({ kind: 'room', by: 1 })
    expect(intentOf(key('ArrowLeft'), { ...mirrored, held: false })).toEqual({
      kind: 'go',
      to: 'next-room',
    })
  })

  it('reaches another day with Page keys, comma and full stop', () => {
    expect(['PageUp', ',', 'PageDown', '.'].map((k) => intentOf(key(k), held))).toEqual([
      { kind: 'day', by: -1 },
      { kind: 'day', by: -1 },
      { kind: 'day', by: 1 },
      { kind: 'day', by: 1 },
    ])
  })

  it('accepts proposals by number, takes off the board, opens the dialog', () => {
    expect(intentOf(key('2'), rest)).toEqual({ kind: 'accept', proposal: 1 })
    expect(intentOf(key('Delete'), rest)).toEqual({ kind: 'remove' })
    expect(intentOf(key('m'), rest)).toEqual({ kind: 'dialog' })
    expect(intentOf(key('m'), held)).toBeNull()
  })

  it('only looks and walks for a viewer who may not move', () => {
    const viewer = { ...rest, mayMove: false }
    expect(intentOf(key('Enter'), viewer)).toEqual({ kind: 'inspect' })
    expect(['Delete', '1', 'm'].map((k) => intentOf(key(k), viewer))).toEqual([null, null, null])
    expect(intentOf(key('ArrowDown'), viewer)).toEqual({ kind: 'go', to: 'later' })
  })

  it('leaves the browser its own shortcuts and other keys', () => {
    expect(intentOf(key('ArrowDown', { altKey: true }), held)).toBeNull()
    expect(intentOf(key('1', { ctrlKey: true }), rest)).toBeNull()
    expect(intentOf(key('Tab'), held)).toBeNull()
  })
})

describe('steering a held card', () => {
  const spot = { day: 1, room: 2, minute: 915 }

  it('goes by five minutes and comes back', () => {
    const later = steered(spot, { kind: 'shift', minutes: 5 }, limits)
    expect(later).toEqual({ ...spot, minute: 920 })
    expect(steered(later, { kind: 'shift', minutes: -5 }, limits)).toEqual(spot)
  })

  it('brings a start beside the grid onto it', () => {
    const odd = { ...spot, minute: 917 }
    expect(steered(odd, { kind: 'shift', minutes: 5 }, limits).minute).toBe(920)
    expect(steered(odd, { kind: 'shift', minutes: -5 }, limits).minute).toBe(915)
  })

  it('stops at the edges of day, rooms and event', () => {
    expect(steered(spot, { kind: 'shift', minutes: 600 }, limits).minute).toBe(1080)
    expect(steered({ ...spot, room: 4 }, { kind: 'room', by: 1 }, limits).room).toBe(4)
    expect(steered({ ...spot, day: 0 }, { kind: 'day', by: -1 }, limits).day).toBe(0)
    expect(steered(spot, { kind: 'cancel' }, limits)).toBe(spot)
  })
})

describe('walking from card to card', () => {
  const cards = [
    { id: 'a', room: 0, from: 540, to: 600 },
    { id: 'b', room: 0, from: 840, to: 900 },
    { id: 'c', room: 1, from: 850, to: 900 },
    { id: 'd', room: 3, from: 540, to: 600 },
  ]

  it('follows the room in time', () => {
    expect(neighbourOf(cards, 'a', 'later')).toBe('b')
    expect(neighbourOf(cards, 'b', 'earlier')).toBe('a')
    expect(neighbourOf(cards, 'b', 'later')).toBeNull()
  })

  it('goes to the nearest in time of the next room that has a card', () => {
    expect(neighbourOf(cards, 'b', 'next-room')).toBe('c')
    expect(neighbourOf(cards, 'c', 'next-room')).toBe('d')
    expect(neighbourOf(cards, 'c', 'previous-room')).toBe('b')
    expect(neighbourOf(cards, 'nobody', 'later')).toBeNull()
  })
})

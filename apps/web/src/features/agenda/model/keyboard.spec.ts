import { describe, expect, it } from '@jest/globals'
import { isBareSign, isChord, neighbourOf, steered, type Key } from './keyboard'

const key = (name: string, changes: Partial<Key> = {}): Key => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...changes,
})
const limits = { days: 3, rooms: 5, from: 480, to: 1080 }

describe('a chord', () => {
  const is = (chord: string, pressed: Key, rightToLeft = false) =>
    isChord(chord, pressed, rightToLeft)

  it('is its key with exactly its modifiers', () => {
    expect(is('Enter', key('Enter'))).toBe(true)
    expect(is('Space', key(' '))).toBe(true)
    expect(is('ArrowDown', key('ArrowDown', { altKey: true }))).toBe(false)
    expect(is('1', key('1', { ctrlKey: true }))).toBe(false)
    expect(is('Shift+ArrowUp', key('ArrowUp', { shiftKey: true }))).toBe(true)
    expect(is('ArrowUp', key('ArrowUp', { shiftKey: true }))).toBe(false)
  })

  it('takes Ctrl and ⌘ alike, and tells Shift apart on letters', () => {
    expect(is('Mod+Z', key('z', { ctrlKey: true }))).toBe(true)
    expect(is('Mod+Z', key('z', { metaKey: true }))).toBe(true)
    expect(is('Mod+Z', key('Z', { ctrlKey: true, shiftKey: true }))).toBe(false)
    expect(is('Mod+Shift+Z', key('Z', { ctrlKey: true, shiftKey: true }))).toBe(true)
    expect(is('M', key('M'))).toBe(true)
  })

  it('takes a sign however the keyboard makes it', () => {
    expect(is('?', key('?', { shiftKey: true }))).toBe(true)
    expect(is('?', key('؟', { shiftKey: true }))).toBe(true)
    expect(is(',', key('،'))).toBe(true)
    expect(is('Tab', key(''))).toBe(false)
  })

  it('finds letters and digits by their place only on keyboards of another script', () => {
    expect(is('M', key('ة', { code: 'KeyM' }))).toBe(true)
    expect(is('2', key('٢', { code: 'Digit2' }))).toBe(true)
    expect(is('M', key('ة'))).toBe(false)
    expect(is('A', key('q', { code: 'KeyA' }))).toBe(false)
  })

  it('mirrors back and forward where rooms run from the right', () => {
    expect(is('Back', key('ArrowLeft'))).toBe(true)
    expect(is('Forward', key('ArrowRight'))).toBe(true)
    expect(is('Back', key('ArrowRight'), true)).toBe(true)
    expect(is('Forward', key('ArrowLeft'), true)).toBe(true)
    expect(is('Back', key('ArrowLeft'), true)).toBe(false)
  })

  it('is a bare sign when no modifier guards it', () => {
    expect(['M', '?', '1', 'Enter', 'Mod+K'].map(isBareSign)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
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

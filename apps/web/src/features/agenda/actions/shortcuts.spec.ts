import { describe, expect, it } from '@jest/globals'
import type { Permission } from '@roundtable/domain'
import type { Key } from '../model/keyboard'
import { actionsFor } from './action'
import { actionOf, ownKeys, type Situation } from './shortcuts'
import { actions } from './table'

const key = (name: string, changes: Partial<Key> = {}): Key => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...changes,
})
const shift = { shiftKey: true }
const onCard: Situation = {
  hold: null,
  onCard: true,
  onButton: true,
  rightToLeft: false,
  bareSigns: true,
}
const nowhere: Situation = { ...onCard, onCard: false, onButton: false }
const byKeys: Situation = {
  ...onCard,
  onCard: false,
  onButton: false,
  hold: { by: 'keyboard', phase: 'moving' },
}
const byPointer: Situation = { ...byKeys, hold: { by: 'pointer', phase: 'moving' } }
const organizer = actionsFor(actions, () => true)
const viewer = actionsFor(actions, (p: Permission) => p === 'plan.read')
const meant = (k: Key, situation: Situation, known = organizer) =>
  actionOf(known, k, situation)?.id ?? null

describe('keys of the board', () => {
  it('grabs and drops with Enter or Space, cancels with Escape', () => {
    expect(['Enter', ' '].map((k) => meant(key(k), onCard))).toEqual(['grab', 'grab'])
    expect(['Enter', ' ', 'Escape'].map((k) => meant(key(k), byKeys))).toEqual([
      'drop',
      'drop',
      'cancel',
    ])
  })

  it('steers a held card, and walks from a resting one', () => {
    expect(meant(key('ArrowDown'), byKeys)).toBe('steer-later')
    expect(meant(key('ArrowUp', shift), byKeys)).toBe('steer-hour-earlier')
    expect(meant(key('ArrowRight'), byKeys)).toBe('steer-forward')
    expect(meant(key('ArrowRight'), { ...byKeys, rightToLeft: true })).toBe('steer-back')
    expect(meant(key('ArrowLeft'), { ...onCard, rightToLeft: true })).toBe('go-forward')
    expect(meant(key('ArrowDown'), onCard)).toBe('go-later')
  })

  it('reaches another day with Page keys, comma and full stop', () => {
    const days = ['PageUp', ',', 'PageDown', '.']
    expect(days.map((k) => meant(key(k), byKeys))).toEqual([
      'steer-day-back',
      'steer-day-back',
      'steer-day-forward',
      'steer-day-forward',
    ])
    expect(days.map((k) => meant(key(k), onCard))).toEqual([
      'day-before',
      'day-before',
      'day-after',
      'day-after',
    ])
  })

  it('gives a card in the pointer’s hand only what ends it', () => {
    expect(
      ['Escape', '2', 'Delete', 'Enter', 'ArrowDown', 'm'].map((k) => meant(key(k), byPointer)),
    ).toEqual(['cancel', 'accept-2', 'take-off', null, null, null])
  })

  it('leaves buttons their own keys while a card is held', () => {
    const onLeave = { ...byKeys, onButton: true }
    expect(['Enter', ' ', 'Escape', '1'].map((k) => meant(key(k), onLeave))).toEqual([
      null,
      null,
      'cancel',
      'accept-1',
    ])
  })

  it('only looks and walks for a viewer who may not move', () => {
    const seen = ['Enter', 'ArrowDown', 'Delete', '1', 'm'].map((k) =>
      meant(key(k), onCard, viewer),
    )
    expect(seen).toEqual(['inspect', 'go-later', null, null, null])
  })

  it('leaves the browser its own shortcuts, and every key away from the cards', () => {
    expect(meant(key('ArrowDown', { altKey: true }), byKeys)).toBeNull()
    expect(meant(key('1', { ctrlKey: true }), onCard)).toBeNull()
    expect(meant(key('Tab'), byKeys)).toBeNull()
    expect(['Enter', 'm', 'ArrowDown'].map((k) => meant(key(k), nowhere))).toEqual([
      null,
      null,
      null,
    ])
  })

  it('hears no bare signs when they are turned off', () => {
    const quiet = { ...onCard, bareSigns: false }
    expect(['m', '1', 'Enter'].map((k) => meant(key(k), quiet))).toEqual([null, null, 'grab'])
  })
})

describe('the table of actions', () => {
  it('names every action once', () => {
    const ids = actions.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it('shows for each action only the keys that lead to it', () => {
    const inspect = (known: typeof organizer) =>
      ownKeys(
        known,
        known.find(({ id }) => id === 'inspect')!,
      )
    expect(inspect(organizer)).toEqual(['I'])
    expect(inspect(viewer)).toEqual(['I', 'Enter', 'Space'])
  })
})

import { describe, expect, it } from '@jest/globals'
import type { PresentTab } from '@roundtable/contracts'
import { PresenceBook } from './presence-book'

const tab = (name: string, clock: number): PresentTab => ({
  tab: name,
  clock,
  who: { id: 'w', name: 'Amina', ring: 0 },
  selected: null,
  editing: null,
  hold: null,
})

describe('the book of who is here', () => {
  it('takes what is newer, and nothing that comes late', () => {
    const book = new PresenceBook()
    const first = tab('a', 4)
    const newer = tab('a', 7)
    expect(book.put('one', first)).toEqual({ kind: 'here', tab: first })
    expect(book.put('one', newer)).toEqual({ kind: 'here', tab: newer })
    expect([book.put('one', tab('a', 7)), book.put('one', tab('a', 5))]).toEqual([null, null])
    expect(book.all()).toEqual([newer])
  })

  it('lets a tab change nodes: the old node’s goodbye removes nobody', () => {
    const book = new PresenceBook()
    const [old, now] = [tab('a', 4), tab('a', 5)]
    book.put('one', old)
    expect(book.put('two', now)).toEqual({ kind: 'here', tab: now })
    expect(book.all()).toEqual([now])
    expect(book.remove('one', 'a')).toBeNull()
    expect(book.all()).toEqual([now])
    expect(book.remove('two', 'a')).toEqual({ kind: 'gone', tab: 'a' })
    expect(book.all()).toEqual([])
  })

  it('says nothing of an old state on another node, and shows it again when the newer one is lost', () => {
    const book = new PresenceBook()
    const [old, now] = [tab('a', 4), tab('a', 5)]
    book.put('two', now)
    expect(book.put('one', old)).toBeNull()
    expect(book.remove('two', 'a')).toEqual({ kind: 'here', tab: old })
  })

  it('a node takes its own people with it, not its neighbour’s', () => {
    const book = new PresenceBook()
    const [a, b, c] = [tab('a', 1), tab('b', 1), tab('c', 1)]
    for (const each of [a, b]) book.put('one', each)
    book.put('two', c)
    expect(book.of('one')).toEqual([a, b])
    expect(book.removeNode('one')).toEqual([
      { kind: 'gone', tab: 'a' },
      { kind: 'gone', tab: 'b' },
    ])
    expect(book.all()).toEqual([c])
    expect([book.removeNode('one'), book.remove('three', 'c')]).toEqual([[], null])
  })
})

import { describe, expect, it } from '@jest/globals'
import { atFirst, fit, found, type Entry } from './find'

const entry = (id: string, group: Entry['group'], ...names: string[]): Entry => ({
  id,
  group,
  label: names[0]!,
  detail: '',
  names,
  disabled: null,
})
const entries = [
  entry('release', 'actions', 'Release…', 'publish public'),
  entry('p5', 'sessions', 'P5', 'Financing the last mile', 'Financer le dernier kilomètre'),
  entry('p50', 'sessions', 'P50', 'Last orders'),
  entry('ferran', 'people', 'Lucía Ferrán'),
  entry('mh2', 'rooms', 'MH2'),
]
const ids = (asked: string, recent: string[] = []) =>
  found(asked, entries, recent).map(({ group, entries: mine }) => [group, ...mine.map((e) => e.id)])

describe('what the palette finds', () => {
  it('fits better the more of the name was typed', () => {
    const names = ['P5', 'P50', 'Panel P5', 'XP5', 'Public 5']
    expect(names.map((name) => fit('p5', name))).toEqual([0, 1, 2, 3, 4])
    expect(fit('p5', 'Breakout')).toBeNull()
  })

  it('puts the exact code first, whatever else begins with it', () => {
    expect(ids('p5')).toEqual([['sessions', 'p5', 'p50']])
  })

  it('finds titles in any language, without accents, and people', () => {
    expect(ids('kilometre')).toEqual([['sessions', 'p5']])
    expect(ids('ferran')).toEqual([['people', 'ferran']])
  })

  it('finds words spread over code and title', () => {
    expect(ids('p5 mile')).toEqual([['sessions', 'p5']])
  })

  it('finds an action by another word for it', () => {
    expect(ids('publish')).toEqual([['actions', 'release']])
  })

  it('prefers, among what fits equally well, what was taken lately', () => {
    const two = [entry('a', 'rooms', 'Hall one'), entry('b', 'rooms', 'Hall two')]
    expect(found('hall', two, ['b'])[0]!.entries.map((e) => e.id)).toEqual(['b', 'a'])
  })

  it('puts what cannot be done now behind what can, among what fits equally well', () => {
    const off = { ...entry('a', 'rooms', 'Hall one'), disabled: 'Nothing in it.' }
    const mine = found('hall', [off, entry('b', 'rooms', 'Hall two')], ['a'])
    expect(mine[0]!.entries.map((e) => e.id)).toEqual(['b', 'a'])
  })

  it('begins with what was taken lately, then with what can be done', () => {
    const { recent, groups } = atFirst(entries, ['mh2', 'gone'])
    expect(recent.map((e) => e.id)).toEqual(['mh2'])
    expect(groups.map((g) => g.entries.map((e) => e.id))).toEqual([['release']])
  })

  it('begins with what can be done now', () => {
    const off = { ...entry('move', 'actions', 'Move to…'), disabled: 'Choose a session first.' }
    const { groups } = atFirst([off, ...entries], [])
    expect(groups.map((g) => g.entries.map((e) => e.id))).toEqual([['release', 'move']])
  })
})

import { describe, expect, it } from '@jest/globals'
import type { Recognition } from '@roundtable/contracts'
import { bodiesToChoose } from './bodies-to-choose'

const reading = (
  code: string,
  parentCode: string | null,
  how: Recognition['how'],
): Recognition => ({
  clue: code,
  category: 'X',
  titles: [],
  meetings: 1,
  meaning: { as: 'body', code, name: `Name of ${code}`, kind: 'group', parentCode },
  how,
})

describe('bodies that words can mean', () => {
  it('are the stored ones and those that the file names, with their parents; questions are none', () => {
    const name = { en: 'Plenary' }
    const pl = { id: 'pl', code: 'PL', name, kind: 'plenary' as const, parentId: null }
    const pause: Recognition = { ...reading('b', null, 'recognised'), meaning: { as: 'break' } }
    const readings = [
      reading('PL', null, 'recognised'),
      reading('WG', 'PL', 'recognised'),
      reading('AHG', 'WG', 'remembered'),
      reading('LOST', 'NOBODY', 'remembered'),
      reading('WALK', null, 'asked'),
      pause,
    ]
    const all = bodiesToChoose([pl], readings)
    expect(all.map(({ id, code, parentId }) => [id, code, parentId])).toEqual([
      ['pl', 'PL', null],
      ['met WG', 'WG', 'pl'],
      ['met AHG', 'AHG', 'met WG'],
      ['met LOST', 'LOST', null],
    ])
    expect(all[0]).toBe(pl)
  })
})

import { describe, expect, it } from '@jest/globals'
import { aProgramme, aSession } from '../testing/a-programme'
import { readSaved, savedBeside } from './saved'

const one = aSession('one', '8 14:00', '8 15:00')
const programme = aProgramme([
  one,
  aSession('meets', '8 14:55', '8 15:30'),
  aSession('unsaved', '8 14:00', '8 15:00'),
  aSession('after', '8 15:00', '8 16:00'),
  aSession('off', '8 14:00', '8 15:00', { status: 'cancelled' }),
])
const saved = new Set(['one', 'meets', 'after', 'off'])

const beside = (id: string): string[] =>
  savedBeside(
    programme,
    programme.sessions.find((session) => session.id === id)!,
    saved,
  ).map((session) => session.id)

describe('what was saved', () => {
  it('meets only what was saved as well, takes place and overlaps', () => {
    expect(beside('one')).toEqual(['meets'])
    expect(beside('meets')).toEqual(['one', 'after'])
    expect(beside('off')).toEqual([])
  })

  it('is read from whatever a browser kept', () => {
    expect(readSaved('["a","b"]')).toEqual(['a', 'b'])
    expect(readSaved('["a",1,null]')).toEqual(['a'])
    for (const text of [null, '', '{"a":1}', 'oops', '7']) expect(readSaved(text)).toEqual([])
  })
})

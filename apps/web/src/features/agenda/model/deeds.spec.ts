import { describe, expect, it } from '@jest/globals'
import { nextToRedo, nextToUndo, refusedDeed, turned, withDeed, type Deed } from './deeds'

const place = (start: string) => ({ roomId: 'A', start })
const move = (id: string, from: number, times: [string, string] = ['10:00', '11:00']): Deed => ({
  id,
  planId: 'main',
  at: 0,
  state: 'done',
  refusal: null,
  kind: 'move',
  steps: [{ sessionId: 's1', before: place(times[0]), after: place(times[1]), from, to: from + 1 }],
})
const versions = (deed: Deed | null | undefined) =>
  deed && 'steps' in deed ? deed.steps.map((s) => [s.from, s.to]) : null
const now = (version: number) => new Map([['s1', version]])

describe('what I did', () => {
  it('is taken back newest first, and done again in the other order', () => {
    let deeds = [move('a', 1), move('b', 2)].reduce(withDeed, [] as readonly Deed[])
    expect([nextToUndo(deeds, 'main')?.id, nextToRedo(deeds, 'main')]).toEqual(['b', null])
    deeds = turned(deeds, 'b', now(4))
    expect([nextToUndo(deeds, 'main')?.id, nextToRedo(deeds, 'main')?.id]).toEqual(['a', 'b'])
    deeds = turned(deeds, 'a', now(5))
    expect([nextToUndo(deeds, 'main'), nextToRedo(deeds, 'main')?.id]).toEqual([null, 'a'])
  })

  it('follows the versions that undoing makes: the first move is guarded by what the second one’s undoing wrote', () => {
    let deeds = [move('a', 1), move('b', 2)].reduce(withDeed, [] as readonly Deed[])
    deeds = turned(deeds, 'b', now(4))
    expect(deeds.map(versions)).toEqual([[[1, 4]], [[4, 3]]])
    deeds = turned(deeds, 'a', now(5))
    expect(deeds.map(versions)).toEqual([[[5, 4]], [[4, 3]]])
    deeds = turned(deeds, 'a', now(6))
    expect(deeds.map(versions)).toEqual([[[5, 6]], [[6, 3]]])
    deeds = turned(deeds, 'b', now(7))
    expect(deeds.map(versions)).toEqual([[[5, 6]], [[6, 7]]])
  })

  it('forgets what was undone when something new is done', () => {
    const deeds = turned([move('a', 1)], 'a', now(3))
    expect(withDeed(deeds, move('c', 3)).map((d) => d.id)).toEqual(['c'])
  })

  it('passes over what was refused, and keeps it readable', () => {
    const deeds = refusedDeed([move('a', 1), move('b', 2)], 'b', {
      kind: 'refused',
      detail: 'No.',
    })
    expect(nextToUndo(deeds, 'main')?.id).toBe('a')
    expect(deeds[1]!.refusal).toEqual({ kind: 'refused', detail: 'No.' })
  })

  it('of another plan is not taken back here', () => {
    expect(nextToUndo([move('a', 1)], 'copy')).toBeNull()
  })

  it('keeps the last fifty', () => {
    const many = Array.from({ length: 60 }, (_, n) => move(`d${n}`, n))
    const deeds = many.reduce(withDeed, [] as readonly Deed[])
    expect([deeds.length, deeds[0]!.id]).toEqual([50, 'd10'])
  })
})

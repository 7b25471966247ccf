import { describe, expect, it } from '@jest/globals'
import type { Unsettled } from '../model/reconcile'
import type { Trouble } from '../model/trouble'
import { adopted, decided, letGo, openMoves, refusedNow, told, type Undecided } from './undecided'

const trouble = (sessionId: string, detail: string): Trouble => ({
  kind: 'refused',
  sessionId,
  wish: null,
  reason: null,
  detail,
})
const command = (commandId: string, ...sessions: string[]): Unsettled => ({
  commandId,
  reason: null,
  moves: sessions.map((sessionId) => ({ sessionId, expectedVersion: 1, placement: null })),
})
const nothing: Undecided = { refused: [], troubles: {} }
const listed = ({ refused }: Undecided) => refused.map((entry) => entry.command.commandId)
const details = ({ troubles }: Undecided) =>
  Object.values(troubles).map((t) => t.kind === 'refused' && `${t.sessionId} ${t.detail}`)

describe('what could not be applied', () => {
  const first = refusedNow(nothing, command('c1', 's1'), [trouble('s1', 'first')], 1)
  const swap = refusedNow(
    first,
    command('c2', 's1', 's2'),
    [trouble('s1', 'swap'), trouble('s2', 'swap')],
    2,
  )

  it('stays until its owner decides; the newest is told of each session', () => {
    expect([listed(swap), details(swap)]).toEqual([
      ['c1', 'c2'],
      ['s1 swap', 's2 swap'],
    ])
    expect(swap).toEqual(adopted(nothing, swap.refused))
  })

  it('is let go one by one: what was refused before is told again', () => {
    const left = letGo(swap, 'c2')
    expect([listed(left), details(left)]).toEqual([['c1'], ['s1 first']])
    expect(letGo(left, 'c1')).toEqual(nothing)
    expect(letGo(left, 'c9')).toEqual(left)
  })

  it('of a swap is left what has not been moved anew', () => {
    const left = decided(swap, ['s1'])
    expect([listed(left), details(left)]).toEqual([['c2'], ['s2 swap']])
    expect(openMoves(left.refused[0]!).map((m) => m.sessionId)).toEqual(['s2'])
    expect(decided(left, ['s2'])).toEqual(nothing)
  })

  it('does not take with it what was told without being sent', () => {
    const both = told(first, trouble('s3', 'never sent'))
    expect(details(letGo(both, 'c1'))).toEqual(['s3 never sent'])
    expect(decided(both, ['s3'])).toEqual(first)
  })
})

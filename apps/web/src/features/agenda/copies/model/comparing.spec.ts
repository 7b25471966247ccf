import { describe, expect, it } from '@jest/globals'
import type { CopyChange, Place } from '@roundtable/contracts'
import { boardOf, placesInMinutes } from '../../model/board-model'
import { june8, planWith, uuid } from '../../model/testing/a-wire-plan'
import {
  blocksOf,
  commandOf,
  daysOf,
  leftOf,
  placementsAfter,
  sinceThen,
  undecidedOf,
} from './comparing'

const place = (start: string): Place => ({ roomId: 'A', start: `2022-06-08T${start}:00+02:00` })
const side = (version: number, placement: Place | null, changedBy: string | null = 'Olga') => ({
  version,
  placement,
  changedBy,
  changedAt: null,
})
const change = (sessionId: string, facts: Partial<CopyChange> = {}): CopyChange => ({
  sessionId,
  kind: 'moved',
  base: place('09:00'),
  main: side(1, place('09:00')),
  copy: side(2, place('10:00')),
  conflict: false,
  ...facts,
})
const compared = { changes: [change('a'), change('b', { conflict: true })] }

describe('choosing', () => {
  it('leaves what the taker leaves, and asks where both have changed a session', () => {
    expect(leftOf({})).toEqual([])
    expect(leftOf({ c: 'main', a: 'copy', b: 'main' })).toEqual(['b', 'c'])
    expect(undecidedOf(compared, {}).map((c) => c.sessionId)).toEqual(['b'])
    expect(undecidedOf(compared, { b: 'copy' })).toEqual([])
  })

  it('sends both versions of every change, and whose word stands', () => {
    expect(commandOf(compared, { b: 'main' })).toEqual([
      { sessionId: 'a', expectedVersion: 1, copyVersion: 2, take: 'copy' },
      { sessionId: 'b', expectedVersion: 1, copyVersion: 2, take: 'main' },
    ])
  })
})

describe('what happened since', () => {
  it('is what has another version on either side, and what has become a change', () => {
    const now = {
      changes: [
        change('a', { main: side(2, null, 'Jean'), conflict: true }),
        change('b', { copy: side(3, place('11:00'), 'Rose') }),
        change('c', { main: side(0, null, null), copy: side(1, place('12:00'), 'Rose') }),
      ],
    }
    expect(sinceThen(compared, now)).toEqual([
      { sessionId: 'a', side: 'main', by: 'Jean', place: null },
      { sessionId: 'b', side: 'copy', by: 'Rose', place: place('11:00') },
      { sessionId: 'c', side: 'copy', by: 'Rose', place: place('12:00') },
    ])
    expect(sinceThen(compared, compared)).toEqual([])
  })
})

describe('the two small boards', () => {
  const plan = planWith({ P1: '09:00', P2: '10:00', P3: '11:00' })
  const board = boardOf(plan)
  const before = placesInMinutes(
    board.clock,
    Object.fromEntries(plan.placements.map((p) => [p.sessionId, p])),
  )
  const inA = (start: string): Place => ({ roomId: uuid('A'), start })
  const off = change(uuid('P1'), { main: side(1, inA(june8('09:00'))), copy: side(2, null) })
  const moved = change(uuid('P2'), {
    main: side(1, inA(june8('10:00'))),
    copy: side(2, { roomId: uuid('B'), start: '2022-06-07T08:00:00+02:00' }),
  })
  const nothing = change(uuid('P3'), { main: side(1, null), copy: side(1, null) })

  it('show where everything stands before, and after without what is left', () => {
    const after = placementsAfter(board, before, [off, moved], [])
    expect(Object.keys(after).sort()).toEqual([uuid('P2'), uuid('P3')].sort())
    const left = placementsAfter(board, before, [off, moved], [off.sessionId])
    expect(left[off.sessionId]).toEqual(before[off.sessionId])
    const changed = new Set([off.sessionId, moved.sessionId])
    expect(blocksOf(board, 0, after, changed)).toEqual([
      {
        sessionId: uuid('P2'),
        code: 'P2',
        minutes: 60,
        day: 0,
        room: 1,
        minute: 8 * 60,
        changed: true,
      },
    ])
    expect(blocksOf(board, 1, before, changed).map((b) => [b.code, b.minute, b.changed])).toEqual([
      ['P1', 540, true],
      ['P2', 600, true],
      ['P3', 660, false],
    ])
  })

  it('are offered for the days on which something changes', () => {
    expect(daysOf(board, [moved, off, nothing])).toEqual([0, 1])
    expect(daysOf(board, [nothing])).toEqual([])
  })
})

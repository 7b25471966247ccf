import { describe, expect, it } from '@jest/globals'
import type { CopyChange, Place } from '@roundtable/contracts'
import { boardOf } from '../../model/board-model'
import { aWirePlan } from '../../model/testing/a-wire-plan'
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
  const plan = aWirePlan()
  const board = boardOf(plan)
  const [first, second] = plan.placements
  const placed = Object.fromEntries(
    plan.placements.map((p) => [p.sessionId, { roomId: p.roomId, start: 9 * 60 }]),
  )
  const off = change(first!.sessionId, { copy: side(2, null) })
  const moved = change(second!.sessionId, {
    main: side(1, { roomId: second!.roomId, start: second!.start }),
    copy: side(2, { roomId: second!.roomId, start: plan.event.days[1]!.opens }),
  })

  it('show where everything stands before, and after without what is left', () => {
    const after = placementsAfter(board, placed, [off, moved], [])
    expect(after[first!.sessionId]).toBeUndefined()
    expect(after[second!.sessionId]).toEqual({
      roomId: second!.roomId,
      start: board.days[1]!.midnight + board.days[1]!.opens,
    })
    expect(placementsAfter(board, placed, [off, moved], [off.sessionId])[first!.sessionId]).toEqual(
      placed[first!.sessionId],
    )
    const blocks = blocksOf(board, 1, after, new Set([second!.sessionId]))
    expect(blocks.filter((b) => b.changed)).toEqual([
      {
        sessionId: second!.sessionId,
        code: board.sessions.get(second!.sessionId)!.code,
        minutes: board.sessions.get(second!.sessionId)!.minutes,
        day: 1,
        room: board.roomIndex.get(second!.roomId),
        minute: board.days[1]!.opens,
        changed: true,
      },
    ])
  })

  it('are offered for the days on which something changes', () => {
    expect(daysOf(board, [moved])).toContain(1)
    expect(daysOf(board, [])).toEqual([])
  })
})

import { describe, expect, it } from '@jest/globals'
import { freshBoard, shownOf } from '../model/plan-state'
import { synced } from '../model/reconcile'
import { june8, planWith, uuid, wireSession } from '../model/testing/a-wire-plan'
import { truthOf } from '../model/truth'
import { groupsOf, type ListBy } from './rows'
import { asTheyAre, changesTogether, isStill } from './together'

const base = planWith({ P10: '15:00', P9: '15:00', P1: '10:00' })
const plan = {
  ...base,
  sessions: [...base.sessions, wireSession('U2'), wireSession('U1')],
  placements: base.placements.map((p) =>
    p.sessionId === uuid('P1') ? { ...p, start: june8('10:00').replace('06-08', '06-09') } : p,
  ),
}
const { board, base: engine } = freshBoard(plan, 0)
const shown = shownOf(board, engine, synced(truthOf(plan)))
const lines = (by: ListBy, now: Parameters<typeof groupsOf>[3] = null) =>
  groupsOf(board, shown.cards, by, now).map(({ key, sessions, rows }) => [
    key,
    sessions,
    rows.map((row) =>
      row.kind === 'session' ? row.card.session.code : row.kind === 'host' ? 'COM3' : 'now',
    ),
  ])

describe('the lines of the list', () => {
  it('stand by day and time, the host first, then by room and code; what has no place comes last', () => {
    expect(lines('time')).toEqual([
      ['day 0', 0, []],
      ['day 1', 2, ['COM3', 'P9', 'P10']],
      ['day 2', 1, ['P1']],
      ['unplaced 0', 2, ['U1', 'U2']],
    ])
  })

  it('stand by room when asked, with the meetings of the host in that room', () => {
    expect(lines('room')).toEqual([
      ['room 0', 3, ['P9', 'P10', 'P1']],
      ['room 1', 0, ['COM3']],
      ['unplaced 0', 2, ['U1', 'U2']],
    ])
  })

  it('mark the time that it is, on its day only', () => {
    const now = { day: 1, at: 1440 + 15 * 60 }
    expect(lines('time', now)[1]).toEqual(['day 1', 2, ['COM3', 'now', 'P9', 'P10']])
    expect(lines('time', now)[2]).toEqual(['day 2', 1, ['P1']])
    expect(lines('room', now).flatMap(([, , rows]) => rows)).not.toContain('now')
  })
})

describe('sessions that move together', () => {
  const ids = [uuid('P9'), uuid('P1'), uuid('U1')]
  const to = (wish: Partial<typeof asTheyAre>) =>
    changesTogether(shown, ids, { ...asTheyAre, ...wish }).map(({ placement }) => placement)

  it('keep what is not said, each its own', () => {
    expect(to({ later: -30 })).toEqual([
      { roomId: uuid('A'), start: 1440 + 14 * 60 + 30 },
      { roomId: uuid('A'), start: 2 * 1440 + 9 * 60 + 30 },
    ])
    expect(to({ day: 0, roomId: uuid('B') })).toEqual([
      { roomId: uuid('B'), start: 15 * 60 },
      { roomId: uuid('B'), start: 10 * 60 },
    ])
  })

  it('are still where nothing is said', () => {
    expect(isStill(shown, changesTogether(shown, ids, asTheyAre))).toBe(true)
    expect(isStill(shown, changesTogether(shown, ids, { ...asTheyAre, later: 5 }))).toBe(false)
  })
})

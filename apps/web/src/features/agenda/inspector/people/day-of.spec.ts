import { describe, expect, it } from '@jest/globals'
import type { Plan } from '@roundtable/contracts'
import { freshBoard, shownOf } from '../../model/plan-state'
import { synced } from '../../model/reconcile'
import { june8, planWith, uuid } from '../../model/testing/a-wire-plan'
import { truthOf } from '../../model/truth'
import { dayOf, onLine } from './day-of'

const role = (changes: object = {}) => ({
  personId: uuid('latu'),
  role: 'panellist' as const,
  reply: 'confirmed' as const,
  from: null,
  to: null,
  minutes: null,
  ...changes,
})
const base = planWith({ here: '10:00', other: '12:00', declined: '13:00', theirs: '16:00' })
const roles: Record<string, ReturnType<typeof role>[]> = {
  here: [role()],
  other: [role({ from: 10, to: 30 })],
  declined: [role({ reply: 'declined' })],
}
const plan: Plan = {
  ...base,
  sessions: base.sessions.map((s) => ({ ...s, roles: roles[s.code] ?? [] })),
  people: base.people.map((p) => ({
    ...p,
    duties: [{ bodyId: uuid('com3'), meetingUid: null }],
    unavailable: [{ start: june8('09:00'), end: june8('10:30') }],
  })),
}
const shown = (of: Plan) => {
  const { board, base } = freshBoard(of, 0)
  return shownOf(board, base, synced(truthOf(of)))
}
const day = (of: Plan, index = 1) =>
  dayOf(shown(of), uuid('latu'), { day: index, hereId: uuid('here') })

describe('the day of a person beside a session', () => {
  it('has the sessions as long as they are in them, duties and absences, in time', () => {
    expect(day(plan)).toEqual([
      { kind: 'away', from: 540, to: 630, of: null },
      { kind: 'here', from: 600, to: 660, of: uuid('here') },
      { kind: 'session', from: 730, to: 750, of: uuid('other') },
      { kind: 'duty', from: 900, to: 990, of: uuid('com3') },
    ])
    expect(day(plan, 0)).toEqual([])
  })

  it('has no absence that the reader was not given', () => {
    const given = { ...plan, people: plan.people.map((p) => ({ ...p, unavailable: [] })) }
    expect(day(given).map(({ kind }) => kind)).toEqual(['here', 'session', 'duty'])
  })

  it('stands on the line of the board’s hours, cut at its ends', () => {
    const { board } = shown(plan)
    const { axis } = board
    const half = (axis.from + axis.to) / 2
    expect(onLine(board, { from: half, to: axis.to + 60 })).toEqual({ at: 50, size: 50 })
    expect(onLine(board, { from: 0, to: axis.from })).toBeNull()
  })
})

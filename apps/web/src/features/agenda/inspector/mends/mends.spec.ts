import { describe, expect, it } from '@jest/globals'
import type { Plan } from '@roundtable/contracts'
import { freshBoard, shownOf } from '../../model/plan-state'
import { synced } from '../../model/reconcile'
import { june8, planWith, uuid } from '../../model/testing/a-wire-plan'
import { truthOf } from '../../model/truth'
import { mendsOf } from './mends'

const shownAs = (plan: Plan) => {
  const { board, base } = freshBoard(plan, 0)
  return shownOf(board, base, synced(truthOf(plan)))
}
const role = (person: string) => ({
  personId: uuid(person),
  role: 'panellist' as const,
  reply: 'confirmed' as const,
  from: null,
  to: null,
  minutes: null,
})
const at = (room: string, time: string) => {
  const [hours, minutes] = time.split(':').map(Number)
  return { roomId: uuid(room), start: 1440 + hours! * 60 + minutes! }
}
/** Each mend as kind, and who goes where, in how many minutes. */
const mends = (plan: Plan, code: string, session = 's1') => {
  const shown = shownAs(plan)
  const finding = shown.findings.find((f) => f.code === code)!
  return mendsOf(shown, uuid(session), finding).map(({ kind, changes }) => [kind, ...changes])
}
const placed = (plan: Plan, session: string, room: string, time: string): Plan => ({
  ...plan,
  placements: plan.placements.map((p) =>
    p.sessionId === uuid(session) ? { ...p, roomId: uuid(room), start: june8(time) } : p,
  ),
})
const fits = (plan: Plan, changes: Partial<Plan['sessions'][number]>): Plan => ({
  ...plan,
  sessions: plan.sessions.map((s) => (s.code === 's1' ? { ...s, ...changes } : s)),
})

describe('what would mend a finding', () => {
  it('another room at the same time, for a room that lacks something', () => {
    const plan = planWith({ s1: '10:00' })
    const rooms = plan.rooms.map((r) =>
      r.code === 'B' ? { ...r, features: ['stage' as const] } : r,
    )
    const lacking = fits({ ...plan, rooms }, { features: ['stage'], expected: 0 })
    expect(mends(lacking, 'feature-missing')[0]).toEqual([
      'room',
      { sessionId: uuid('s1'), placement: at('B', '10:00') },
    ])
  })

  it('another time, less time or an exchange, for a meeting of the host', () => {
    const plan = planWith({ s1: '14:30', s2: '12:00' })
    expect(mends(plan, 'host-meets')).toEqual([
      ['move', { sessionId: uuid('s1'), placement: at('A', '14:00') }],
      ['shorten', { sessionId: uuid('s1'), placement: at('A', '14:30'), minutes: 30 }],
    ])
  })

  it('no shorter session where its end is not what meets', () => {
    expect(mends(planWith({ s1: '16:00' }), 'host-meets')).toEqual([
      ['move', { sessionId: uuid('s1'), placement: at('A', '16:30') }],
    ])
  })

  it('offers no exchange that would only hand the trouble on', () => {
    // s2 would meet the host where s1 stands.
    const plan = planWith({ s1: '15:00', s2: '12:00' })
    expect(mends(plan, 'host-meets').map(([kind]) => kind)).toEqual(['move'])
  })

  it('an exchange, where the other one may stand there', () => {
    const away = {
      ...planWith({ s1: '10:00', s2: '12:00' }).people[0]!,
      unavailable: [{ start: june8('10:00'), end: june8('11:00') }],
    }
    const plan = fits(
      { ...planWith({ s1: '10:00', s2: '12:00' }), people: [away] },
      { roles: [role('latu')] },
    )
    expect(mends(plan, 'person-unavailable')).toContainEqual([
      'swap',
      { sessionId: uuid('s1'), placement: at('A', '12:00') },
      { sessionId: uuid('s2'), placement: at('A', '10:00') },
    ])
  })

  it('the other session goes, where two meet', () => {
    const plan = placed(planWith({ s1: '10:00', s2: '10:00' }), 's2', 'A', '10:30')
    const found = mends(plan, 'room-double-booked')
    expect(found).toContainEqual(['other', { sessionId: uuid('s2'), placement: at('A', '11:00') }])
    expect(found).toContainEqual(['move', { sessionId: uuid('s1'), placement: at('A', '09:30') }])
  })

  it('back to where the lock has it', () => {
    const plan = fits(planWith({ s1: '10:00' }), {
      lock: { roomId: uuid('A'), start: june8('11:00') },
    })
    expect(mends(plan, 'locked-moved')).toEqual([
      ['back', { sessionId: uuid('s1'), placement: at('A', '11:00') }],
    ])
  })

  it('nothing for what no place mends, nor for what was waived', () => {
    const plan = fits(planWith({ s1: '10:00' }), { focusAreas: [] })
    expect(mends(plan, 'no-focus-area')).toEqual([])
    const shown = shownAs(planWith({ s1: '15:00' }))
    const [finding] = shown.findings.filter((f) => f.code === 'host-meets')
    expect(mendsOf(shown, uuid('s1'), { ...finding!, waived: true })).toEqual([])
  })

  it('counts the warnings that would be new', () => {
    // Room B has 80 seats, 100 people are expected.
    const plan = planWith({ s1: '10:00' })
    const rooms = plan.rooms.map((r) =>
      r.code === 'B' ? { ...r, features: ['stage' as const] } : r,
    )
    const shown = shownAs(fits({ ...plan, rooms }, { features: ['stage'] }))
    const finding = shown.findings.find((f) => f.code === 'feature-missing')!
    expect(mendsOf(shown, uuid('s1'), finding).map((m) => [m.kind, m.warnings])).toEqual([
      ['room', 1],
      ['move', 1],
    ])
  })
})

import { describe, expect, it } from '@jest/globals'
import { toEnginePlan } from '@roundtable/contracts'
import {
  answeredStarts,
  bandsOf,
  byWeight,
  firstReasonIn,
  proposalsFor,
  verdictAt,
} from './answers'
import { boardOf, placementOf, slotOf } from './board-model'
import { planWith, uuid } from './testing/a-wire-plan'

const wire = planWith({ s1: '10:00', s2: '12:00' })
const board = boardOf(wire)
const plan = toEnginePlan(wire, 0)
const s1 = uuid('s1')
const on8 = (minute: number, room = 0) => placementOf(board, { day: 1, room, minute })

describe('what the engine answers on the board', () => {
  it('calls a free slot free and a taken one blocked, with its reason', () => {
    expect(verdictAt(plan, s1, on8(600))).toEqual({ severity: 'free', findings: [] })
    const { severity, findings } = verdictAt(plan, s1, on8(690))
    expect([severity, findings.map((f) => f.code)]).toEqual([
      'blocked',
      ['room-double-booked', 'focus-parallel'],
    ])
  })

  it('warns of a small room', () => {
    expect(verdictAt(plan, s1, on8(600, 1))).toMatchObject({
      severity: 'warning',
      findings: [{ code: 'room-too-small', capacity: 80, expected: 100 }],
    })
  })

  it('agrees with the paint on every slot, also where the same warning held before', () => {
    const small = { ...plan, placements: { ...plan.placements, [s1]: on8(600, 1) } }
    expect(verdictAt(small, s1, on8(605, 1)).severity).toBe('warning')
    for (const room of [0, 1])
      for (const { minute, rank } of answeredStarts(small, board, s1, 1, room)) {
        const { severity } = verdictAt(small, s1, on8(minute, room))
        expect([minute, severity === 'advice' ? 'free' : severity]).toEqual([minute, rank])
      }
  })

  it('does not let a locked session off the board', () => {
    const sessions = plan.sessions.map((s) => (s.id === s1 ? { ...s, lock: on8(600) } : s))
    const { severity, findings } = verdictAt({ ...plan, sessions }, s1, null)
    expect([severity, findings.map((f) => f.code)]).toEqual(['blocked', ['locked-moved']])
    expect(verdictAt(plan, s1, null)).toEqual({ severity: 'free', findings: [] })
  })

  it('paints the open day in bands, in minutes of the day', () => {
    expect(bandsOf(plan, board, s1, 1).filter((b) => b.room === 0)).toEqual([
      { room: 0, rank: 'free', from: 480, to: 720 },
      { room: 0, rank: 'blocked', from: 720, to: 780 },
      { room: 0, rank: 'free', from: 780, to: 900 },
      { room: 0, rank: 'blocked', from: 900, to: 990 },
      { room: 0, rank: 'free', from: 990, to: 1080 },
    ])
  })

  it('says why a band warns', () => {
    const band = bandsOf(plan, board, s1, 1).find((b) => b.rank === 'warning')!
    expect(firstReasonIn(plan, board, s1, 1, band)?.code).toBe('room-too-small')
  })

  it('lists every start of a room with its answer', () => {
    const starts = answeredStarts(plan, board, s1, 1, 0)
    expect(starts.length).toBe(120)
    expect(starts.filter((s) => [660, 665, 780].includes(s.minute))).toEqual([
      { minute: 660, rank: 'free' },
      { minute: 665, rank: 'blocked' },
      { minute: 780, rank: 'free' },
    ])
  })

  it('proposes really different places, one a room and day, free ones first', () => {
    const found = proposalsFor(plan, board, s1, on8(905))
    expect(found.map(({ slot, severity }) => ({ ...slot, severity }))).toEqual([
      { day: 1, room: 0, minute: 840, severity: 'free' },
      { day: 1, room: 1, minute: 840, severity: 'warning' },
      { day: 2, room: 0, minute: 480, severity: 'free' },
    ])
  })

  it('does not propose the place it has already', () => {
    const found = proposalsFor(plan, board, s1, on8(600), on8(600))
    expect(found[0]!.slot).not.toMatchObject({ day: 1, room: 0, minute: 605 })
    expect(found.map((p) => Math.abs(p.slot.minute - 600) >= 60 || p.slot.room !== 0)).toEqual([
      true,
      true,
      true,
    ])
  })

  it('puts what weighs most first and waived findings last', () => {
    const finding = (severity: 'blocker' | 'warning' | 'advice', waived = false) =>
      ({
        code: 'high-level-missing',
        sessions: [],
        at: 'move',
        waivable: true,
        severity,
        waived,
      }) as const
    const mixed = [
      finding('advice'),
      finding('blocker', true),
      finding('warning'),
      finding('blocker'),
    ]
    expect(byWeight(mixed).map((f) => [f.severity, f.waived])).toEqual([
      ['blocker', false],
      ['warning', false],
      ['advice', false],
      ['blocker', true],
    ])
  })

  it('finds day and room of a placement and leads back', () => {
    const slot = { day: 1, room: 1, minute: 905 }
    expect(slotOf(board, placementOf(board, slot))).toEqual(slot)
    expect(slotOf(board, { roomId: 'nowhere', start: 1500 })).toBeNull()
    expect(slotOf(board, { roomId: uuid('A'), start: 9_000 })).toBeNull()
  })
})

import { describe, expect, it } from '@jest/globals'
import type { Plan } from '../model/plan'
import { aMove, aPlan, at, Random, randomMove, randomPlan } from '../testing'
import { overlaps } from '../time/interval'
import { presenceOf } from '../time/presence'
import { applyMoves, decideMoves, refusals } from './decide'
import { evaluate } from './evaluate'

describe('applyMoves', () => {
  it('puts, moves and takes off, later moves last, and leaves the plan as it was', () => {
    const plan = aPlan()
      .room('A')
      .session('s1', 'A', '09:00-10:00')
      .session('s2', 'A', '10:00-11:00')
      .unplaced('s3', 30)
    const { placements } = applyMoves(plan, [
      aMove('s1'),
      aMove('s2', 'A', '12:00'),
      aMove('s3', 'A', '08:00'),
      aMove('s2', 'A', '13:00'),
    ])
    expect(placements).toEqual({
      s2: { roomId: 'A', start: at('13:00') },
      s3: { roomId: 'A', start: at('08:00') },
    })
    expect(Object.keys(plan.placements)).toEqual(['s1', 's2'])
  })
})

describe('a new length', () => {
  const plan = aPlan()
    .room('A')
    .session('s1', 'A', '09:00-10:00')
    .session('s2', 'A', '10:00-11:00')
    .unplaced('s3', 30)
  const longer = { ...aMove('s1', 'A', '09:00'), minutes: 75 }

  it('counts with the place, the last one named, and leaves the plan as it was', () => {
    const { sessions, placements } = applyMoves(plan, [
      longer,
      { ...aMove('s1', 'A', '08:30'), minutes: 90 },
      aMove('s2'),
    ])
    expect(sessions.map((s) => [s.id, s.minutes])).toEqual([
      ['s1', 90],
      ['s2', 60],
      ['s3', 30],
    ])
    expect(placements).toEqual({ s1: { roomId: 'A', start: at('08:30') } })
    expect(plan.sessions.map((s) => s.minutes)).toEqual([60, 60, 30])
  })

  it('is judged like a move: refused into the next session, and not when that one gives way', () => {
    expect(decideMoves(plan, [longer]).refused).toEqual([
      expect.objectContaining({ code: 'room-double-booked', sessions: ['s1', 's2'], minutes: 15 }),
    ])
    expect(decideMoves(plan, [longer, aMove('s2', 'A', '10:15')]).refused).toEqual([])
  })
})

describe('decideMoves', () => {
  const plan = aPlan()
    .room('A')
    .room('B', { capacity: 10 })
    .person('ana', { unavailable: ['15:00-16:00'] })
    .session('s1', 'A', '09:00-10:00', { expected: 50 })
    .session('s2', 'A', '10:00-11:00', { people: ['ana'] })
    .session('s3', 'A', '10:30-11:30')

  it('refuses a move that makes a blocker, and says which', () => {
    const { refused, added, removed } = decideMoves(plan, [aMove('s1', 'A', '09:01')])
    expect(refused.map((f) => [f.code, ...f.sessions])).toEqual([
      ['room-double-booked', 's1', 's2'],
    ])
    expect(added).toEqual(refused)
    expect(removed).toEqual([])
  })

  it('accepts a move into a warning, and tells it', () => {
    const { refused, added, after } = decideMoves(plan, [aMove('s1', 'B', '09:00')])
    expect(refused).toEqual([])
    expect(added.map((f) => f.code)).toEqual(['room-too-small'])
    expect(after.placements['s1']).toEqual({ roomId: 'B', start: at('09:00') })
  })

  it('accepts a move away from a blocker that was there before, and beside it', () => {
    expect(decideMoves(plan, [aMove('s3', 'A', '11:00')]).removed.map((f) => f.code)).toEqual([
      'room-double-booked',
    ])
    expect(decideMoves(plan, [aMove('s1', 'A', '08:30')])).toMatchObject({
      refused: [],
      added: [],
      removed: [],
    })
  })

  it('refuses the same pair with other minutes: it is another finding', () => {
    const { refused } = decideMoves(plan, [aMove('s3', 'A', '10:45')])
    expect(refused).toEqual([expect.objectContaining({ code: 'room-double-booked', minutes: 15 })])
  })

  it('judges a batch as a whole: two sessions can swap', () => {
    const swap = [aMove('s1', 'A', '10:00'), aMove('s2', 'A', '09:00'), aMove('s3')]
    expect(decideMoves(plan, [swap[0]!]).refused).not.toEqual([])
    expect(decideMoves(plan, swap).refused).toEqual([])
  })

  it('does not refuse what is waived, nor what only the release has to answer for', () => {
    const move = [aMove('s2', 'A', '15:00')]
    expect(decideMoves(plan, move).refused.map((f) => f.code)).toEqual(['person-unavailable'])
    const waived = { ...plan, waivers: [{ rule: 'person-unavailable', sessionId: 's2' }] }
    expect(decideMoves(waived, move)).toMatchObject({ refused: [], added: [{ waived: true }] })
    const panel = aPlan()
      .room('A')
      .person('chair')
      .unplaced('s1', 60, { format: 'panel', people: ['chair'], role: 'chair' })
    expect(decideMoves(panel, [aMove('s1', 'A', '09:00')])).toMatchObject({
      refused: [],
      added: [{ code: 'high-level-missing', severity: 'blocker', at: 'release' }],
    })
  })
})

describe('refusals', () => {
  it('count the end of a waiver as a new blocker', () => {
    const plan = aPlan().room('A').session('s1', 'A', '07:00-09:00').waiver('outside-event', 's1')
    const before = evaluate(plan)
    const after = evaluate({ ...plan, waivers: [] })
    expect(refusals(before, after)).toEqual(after)
    expect(refusals(after, before)).toEqual([])
  })

  it('keep every room and person in one place and every pool large enough, whatever is tried (I-01)', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = new Random(seed)
      const size = { sessions: 20, rooms: 3, people: 10, placed: 0 }
      let plan: Plan = { ...randomPlan(random, size), hostMeetings: [], waivers: [] }
      let accepted = 0
      for (let i = 0; i < 150; i++) {
        const moves = random.times(random.int(1, 2), () => randomMove(random, plan))
        const { refused, after } = decideMoves(plan, moves)
        if (refused.length > 0) continue
        plan = after
        accepted++
        expect([...doubleBookings(plan), ...shortPools(plan)]).toEqual([])
      }
      expect(accepted).toBeGreaterThan(0)
    }
  })
})

/** Found the slow way, from the plan alone. */
function doubleBookings({ sessions, placements, rooms }: Plan): string[][] {
  const occupied = sessions.flatMap(({ id, minutes, roles }) => {
    const place = placements[id]
    if (!place) return []
    const room = rooms.find((one) => one.id === place.roomId)!
    const to = place.start + minutes
    const people = roles.filter((r) => r.reply !== 'declined')
    return [
      { id, what: room.id, from: place.start - room.setUp, to: to + room.teardown },
      ...people.map((role) => {
        const { from, to: until } = presenceOf(role, minutes)
        return { id, what: role.personId, from: place.start + from, to: place.start + until }
      }),
    ]
  })
  return occupied.flatMap((a) =>
    occupied
      .filter((b) => a.id < b.id && a.what === b.what && overlaps(a, b))
      .map((b) => [a.what, a.id, b.id]),
  )
}

/** Pools and the minutes at which more is drawn than there is. */
function shortPools({ sessions, placements, pools }: Plan): [string, number][] {
  return pools.flatMap(({ id, size }) => {
    const draws = sessions.flatMap((session) => {
      const from = placements[session.id]?.start
      if (from === undefined) return []
      const counts = session.uses.filter((use) => use.poolId === id).map((use) => use.count)
      return counts.map((count) => ({ from, to: from + session.minutes, count }))
    })
    return draws
      .map(({ from }) => from)
      .filter((minute) => {
        const now = draws.filter(({ from, to }) => from <= minute && minute < to)
        return now.reduce((sum, { count }) => sum + count, 0) > size
      })
      .map((minute): [string, number] => [id, minute])
  })
}

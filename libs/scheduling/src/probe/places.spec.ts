import { describe, expect, it } from '@jest/globals'
import type { Plan } from '../model/plan'
import { rules } from '../rules/registry'
import type { Rule } from '../rules/rule'
import { aPlan, at, otherRules, Random, randomPlan } from '../testing'
import { applyMoves } from '../evaluate/decide'
import { compile, lifted, type Index } from './compile'
import { ANOTHER_ROOM, freeSlots, type Slot } from './free-slots'
import { paint } from './paint'
import { explain, probe } from './probe'
import { levels } from './levels'

/** Every place on the grid, asked one by one of a plan that the session is not placed in. */
function placesOf(plan: Plan, index: Index, sessionId: string, dayId?: string) {
  const days = plan.days.filter((day) => !dayId || day.id === dayId)
  return plan.rooms.flatMap((room) =>
    days.flatMap(({ from, to }) => {
      const starts = Array.from({ length: Math.ceil((to - from) / 5) }, (_, i) => from + 5 * i)
      return starts.map((start) => {
        const placement = { roomId: room.id, start }
        const ask = () => probe(index, { sessionId, placement }).severity
        return { ...placement, severity: lifted(index, sessionId, ask) }
      })
    }),
  )
}

/** Small plans of both kinds of rules, and some of their sessions. */
function eachCase(visit: (plan: Plan, index: Index, sessionId: string) => void): void {
  for (let seed = 1; seed <= 30; seed++) {
    const random = new Random(seed)
    const size = { sessions: random.int(3, 15), rooms: random.int(1, 4), people: 8, days: 2 }
    const plan = randomPlan(random, size)
    for (const asked of [rules, otherRules] as readonly (readonly Rule[])[]) {
      const index = compile(plan, asked)
      for (const { id } of random.some(plan.sessions, 3)) visit(plan, index, id)
    }
  }
}

describe('lifted', () => {
  it('answers as the plan without the session would, and puts it back', () => {
    eachCase((plan, index, sessionId) => {
      const without = applyMoves(plan, [{ sessionId, placement: null }])
      const asked = index.parts.map(({ rule }) => rule)
      const other = compile(without, asked)
      const placement = { roomId: plan.rooms[0]!.id, start: plan.days[0]!.from + 60 }
      const there = { sessionId, placement }
      const before = explain(index, there)
      expect(lifted(index, sessionId, () => explain(index, there))).toEqual(explain(other, there))
      expect(explain(index, there)).toEqual(before)
    })
  })

  it('shows a clash that the session already has as blocked, and offers only places without it', () => {
    const plan = aPlan()
      .body('com3', 'refuse')
      .meeting('m1', 'com3', '09:00-10:00')
      .room('A')
      .session('s1', 'A', '09:15-10:00')
    const index = compile(plan)
    const painted = paint(index, 's1', 'tue')
    const blocked = (start: string) => painted.levels[(at(start) - painted.from) / 5] === 3
    expect([blocked('08:15'), blocked('09:10'), blocked('09:15'), blocked('10:00')]).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(freeSlots(index, 's1', { limit: 1 }).map(({ start }) => start)).toEqual([at('10:00')])
  })
})

describe('paint', () => {
  it('equals probe at every place of a day', () => {
    eachCase((plan, index, sessionId) => {
      for (const { id } of plan.days) {
        const probed = placesOf(plan, index, sessionId, id)
        const painted = [...paint(index, sessionId, id).levels].map((level) => levels[level])
        expect(painted).toEqual(probed.map((place) => place.severity))
      }
    })
  })

  it('names rooms, first start and step', () => {
    const plan = aPlan()
      .room('A')
      .room('B', { closed: ['08:00-19:00'] })
      .unplaced('s1', 600)
    expect(paint(compile(plan), 's1', 'wed')).toEqual({
      roomIds: ['A', 'B'],
      from: at('wed 08:00'),
      step: 5,
      steps: 132,
      levels: Uint8Array.from({ length: 264 }, (_, i) => (i % 132 <= 12 ? 0 : 3)),
    })
  })

  it('has nothing to paint without rooms, and says when there is no such day', () => {
    const index = compile(aPlan().unplaced('s1', 60))
    expect(paint(index, 's1', 'tue').levels).toEqual(new Uint8Array(0))
    expect(() => paint(index, 's1', 'sun')).toThrow('The plan has no day sun.')
  })
})

describe('freeSlots', () => {
  const place = ({ roomId, start, severity }: Pick<Slot, 'roomId' | 'start' | 'severity'>) =>
    `${roomId} ${start} ${severity}`

  it('are exactly the places that are not blocked, but the one where the session stands', () => {
    eachCase((plan, index, sessionId) => {
      const now = plan.placements[sessionId]
      const open = placesOf(plan, index, sessionId)
        .filter(({ severity }) => severity !== 'blocked')
        .filter(({ roomId, start }) => roomId !== now?.roomId || start !== now.start)
      const slots = freeSlots(index, sessionId, { limit: Infinity })
      expect(slots.map(place).sort()).toEqual(
        open.map((one) => place(one as Pick<Slot, 'roomId' | 'start' | 'severity'>)).sort(),
      )
      for (const { roomId, start, findings } of slots.slice(0, 20)) {
        const ask = () => explain(index, { sessionId, placement: { roomId, start } })
        expect(findings).toEqual(lifted(index, sessionId, ask))
      }
    })
  })

  it('come nearest first: a limit takes the head of the list', () => {
    eachCase((plan, index, sessionId) => {
      const wish = { roomId: plan.rooms[0]!.id, start: plan.days[0]!.from + 120 }
      const all = freeSlots(index, sessionId, { wish, limit: Infinity })
      const costs = all.map(({ roomId, start, distance }) => [
        distance,
        Math.abs(start - wish.start) + (roomId === wish.roomId ? 0 : ANOTHER_ROOM),
      ])
      expect(costs.every(([said, counted]) => said === counted)).toBe(true)
      expect(all.map((slot) => slot.distance)).toEqual(
        all.map((slot) => slot.distance).sort((a, b) => a - b),
      )
      for (const limit of [0, 1, 7]) {
        expect(freeSlots(index, sessionId, { wish, limit })).toEqual(all.slice(0, limit))
      }
    })
  })

  const clock = (start: number) =>
    `${Math.floor(start / 60)}:${String(start % 60).padStart(2, '0')}`
  const told = ({ roomId, start, distance, reason, severity }: Slot) =>
    `${roomId} ${clock(start)} ${distance} ${reason} ${severity}`

  const plan = aPlan(['tue', 'wed'])
    .room('A')
    .room('B', { capacity: 10 })
    .session('s1', 'A', '09:00-10:00', { expected: 50 })
    .session('s2', 'A', '10:00-11:00')
    .session('s3', 'A', '13:00-14:00', { lock: ['A', '13:00'] })
    .unplaced('s4', 60)
  const index = compile(plan)

  it('look around the place of the session; half an hour is as far as another room', () => {
    expect(freeSlots(index, 's2', { limit: 7 }).map(told)).toEqual([
      'A 10:05 5 same-room free',
      'A 10:10 10 same-room free',
      'A 10:15 15 same-room free',
      'A 10:20 20 same-room free',
      'A 10:25 25 same-room free',
      'B 10:00 30 same-time free',
      'A 10:30 30 same-room free',
    ])
    expect(ANOTHER_ROOM).toBe(30)
  })

  it('prefer the better one of two that are equally near', () => {
    const wish = { roomId: 'A', start: at('09:30') }
    expect(freeSlots(index, 's1', { wish, limit: 3 }).map(told)).toEqual([
      'B 9:30 30 same-time warning',
      'A 8:55 35 same-room free',
      'B 9:25 35 other-room warning',
    ])
    expect(freeSlots(index, 's4', { wish, limit: 1 }).map(told)).toEqual([
      'B 9:30 30 same-time free',
    ])
  })

  it('look only in the rooms that are asked for, and on another day when there is no place left', () => {
    const full = compile(
      aPlan(['tue', 'wed'])
        .room('A', { closed: ['08:00-18:00'] })
        .room('B')
        .unplaced('s1', 120),
    )
    const wish = { roomId: 'A', start: at('19:30') }
    expect(freeSlots(full, 's1', { wish, roomIds: ['A'], limit: 1 }).map(told)).toEqual([
      'A 32:00 750 other-day free',
    ])
    expect(freeSlots(full, 's1', { wish, limit: 1 }).map(told)).toEqual([
      'B 17:00 180 other-room free',
    ])
  })

  it('start from the first opening for a session off the board', () => {
    expect(freeSlots(index, 's4', { limit: 3 }).map(told)).toEqual([
      'A 8:00 30 same-time free',
      'B 8:00 30 same-time free',
      'B 8:05 35 other-room free',
    ])
  })

  it('are none for a locked session, and none without days', () => {
    expect(freeSlots(index, 's3')).toEqual([])
    expect(freeSlots(compile(aPlan([]).room('A').unplaced('s1', 60)), 's1')).toEqual([])
  })
})

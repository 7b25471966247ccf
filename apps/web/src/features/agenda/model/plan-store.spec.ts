import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { Fact, MovesAnswer, Plan, Problem } from '@roundtable/contracts'
import { offline } from '../../../platform/problem'
import { PlanStore, type Surroundings } from './plan-store'
import { june8, planWith, uuid } from './testing/a-wire-plan'

type Asked = { name: string; body: { commandId: string; moves: { expectedVersion: number }[] } }
type Reply = { ok: true; value: unknown } | { ok: false; problem: Problem }

/** A server that answers what the spec puts in line, and a clock that the spec winds. */
function aWorld(plan: Plan) {
  const asked: Asked[] = []
  const replies: ((asked: Asked) => Reply)[] = []
  const timers: (() => void)[] = []
  let ids = 0
  const call = async (name: string, options: { body?: unknown } = {}): Promise<Reply> => {
    if (name === 'plan') return { ok: true, value: plan }
    const question = { name, body: options.body } as Asked
    asked.push(question)
    const reply = replies.shift()
    return reply ? reply(question) : { ok: false, problem: offline() }
  }
  const world: Surroundings = {
    call: call as Surroundings['call'],
    now: () => Date.parse('2022-06-06T10:00:00Z'),
    newId: () => uuid(`c${(ids += 1)}`),
    random: () => 0.5,
    after: (_ms, act) => {
      timers.push(act)
      return () => timers.splice(timers.indexOf(act), 1)
    },
  }
  return { world, asked, replies, timers }
}

const settle = () => new Promise((done) => setTimeout(done, 0))
const s1 = uuid('s1')
const standing = (version: number, time: string | null, changedBy = 'Jean') => ({
  sessionId: s1,
  version,
  placement: time === null ? null : { roomId: uuid('A'), start: june8(time) },
  changedBy,
  changedAt: '2022-06-06T12:00:00+02:00',
})
const saved = (version: number, time: string | null): Reply => ({
  ok: true,
  value: { seq: 5, placements: [standing(version, time)], findings: [] } satisfies MovesAnswer,
})
const problem = (word: string, status: number, more: Partial<Problem> = {}): Reply => ({
  ok: false,
  problem: { type: `/problems/${word}`, title: word, status, detail: 'Why.', ...more },
})
const at = (minuteOfDay: number) => ({ roomId: uuid('A'), start: 1440 + minuteOfDay })

describe('the plan in the browser', () => {
  let setUp: ReturnType<typeof aWorld>
  let store: PlanStore
  const now = () => store.state.getState()
  const minute = () => {
    const start = now().shown!.enginePlan.placements[s1]?.start
    return start === undefined ? null : start - 1440
  }
  beforeEach(async () => {
    setUp = aWorld(planWith({ s1: '10:00', s2: '12:00' }))
    store = new PlanStore(setUp.world)
    await store.read()
  })

  it('shows a move at once, saves it, and tells how to take it back', async () => {
    setUp.replies.push(() => saved(2, '11:00'))
    const done = jest.fn()
    store.move([{ sessionId: s1, placement: at(660) }], ' COM3 moved ', done)
    expect([minute(), now().saving.kind]).toEqual([660, 'saving'])
    await settle()
    expect(setUp.asked[0]!.body).toEqual({
      commandId: uuid('c1'),
      reason: 'COM3 moved',
      moves: [
        {
          sessionId: s1,
          expectedVersion: 1,
          placement: { roomId: uuid('A'), start: june8('11:00') },
        },
      ],
    })
    expect(now().saving).toEqual({ kind: 'saved', at: Date.parse('2022-06-06T10:00:00Z') })
    expect(done.mock.calls).toEqual([
      [[{ sessionId: s1, placement: at(600), seen: 2 }], uuid('c1')],
    ])
  })

  it('keeps a move without a line, says so, and sends the same command again', async () => {
    const done = jest.fn()
    store.move([{ sessionId: s1, placement: at(660) }], null, done)
    await settle()
    expect(now().saving).toEqual({
      kind: 'waiting',
      why: 'offline',
      moves: 1,
      since: Date.parse('2022-06-06T10:00:00Z'),
      again: null,
    })
    expect([minute(), done.mock.calls]).toEqual([660, []])
    setUp.replies.push(() => saved(2, '11:00'))
    setUp.timers.pop()!()
    await settle()
    expect(setUp.asked.map((a) => a.body.commandId)).toEqual([uuid('c1'), uuid('c1')])
    expect([now().saving.kind, minute()]).toEqual(['saved', 660])
  })

  it('sends what waits as soon as the line is back', async () => {
    store.lineIs('offline')
    store.move([{ sessionId: s1, placement: at(660) }], null)
    await settle()
    expect(now().brokenSince).toBe(Date.parse('2022-06-06T10:00:00Z'))
    setUp.replies.push(() => saved(2, '11:00'))
    store.lineIs('live')
    await settle()
    expect([now().saving.kind, now().brokenSince]).toEqual(['saved', null])
  })

  it('shows who was first when a move is stale, keeps the wish, and can move it again', async () => {
    setUp.replies.push(() => problem('stale', 412, { current: [standing(2, '15:00', 'Claire')] }))
    store.move([{ sessionId: s1, placement: at(660) }], 'Reason')
    await settle()
    expect(minute()).toBe(900)
    expect(now().troubles[s1]).toEqual({
      kind: 'stale',
      sessionId: s1,
      wish: { roomId: uuid('A'), start: june8('11:00') },
      reason: 'Reason',
      current: standing(2, '15:00', 'Claire'),
    })
    setUp.replies.push(() => saved(3, '11:00'))
    store.move([{ sessionId: s1, placement: at(660) }], 'Reason')
    await settle()
    expect(setUp.asked[1]!.body.moves[0]!.expectedVersion).toBe(2)
    expect([now().troubles, minute()]).toEqual([{}, 660])
  })

  it('takes a refused move back and tells the findings', async () => {
    const found = {
      code: 'room-double-booked',
      sessions: [s1, uuid('s2')],
      severity: 'blocker' as const,
      at: 'move' as const,
      waivable: false,
      waived: false,
      roomId: uuid('A'),
      minutes: 30,
    }
    setUp.replies.push(() => problem('clash', 409, { findings: [found] }))
    store.move([{ sessionId: s1, placement: at(690) }], null)
    await settle()
    expect([minute(), now().saving]).toEqual([600, { kind: 'refused' }])
    expect(now().troubles[s1]).toMatchObject({ kind: 'clash', findings: [found] })
    store.dismiss(s1)
    expect([now().troubles, now().saving]).toEqual([{}, { kind: 'saved', at: null }])
  })

  it('waits for a sign-in without trying by itself', async () => {
    setUp.replies.push(() => problem('unauthenticated', 401))
    store.move([{ sessionId: s1, placement: at(660) }], null)
    await settle()
    expect([now().saving, setUp.timers]).toEqual([
      {
        kind: 'waiting',
        why: 'signed-out',
        moves: 1,
        since: Date.parse('2022-06-06T10:00:00Z'),
        again: null,
      },
      [],
    ])
  })

  it('glides a card that somebody else moved, until it is looked at; never my own', async () => {
    const fact = (seq: number, commandId: string, version: number, time: string): Fact => ({
      stream: 'plan',
      prev: seq - 1,
      seq,
      at: june8('09:00'),
      kind: 'sessions-moved',
      data: { placements: [standing(version, time, 'Claire')], reason: null, commandId },
    })
    store.hear(fact(5, uuid('theirs'), 2, '13:00'))
    expect([minute(), now().glides]).toEqual([
      780,
      { [s1]: { by: 'Claire', at: '2022-06-06T12:00:00+02:00' } },
    ])
    store.seen(s1)
    setUp.replies.push(() => saved(3, '14:00'))
    store.move([{ sessionId: s1, placement: at(840) }], null)
    await settle()
    store.hear(fact(6, uuid('c1'), 3, '14:00'))
    expect([now().glides, now().sync!.truth.seq]).toEqual([{}, 6])
  })

  it('marks what changed against a release that comes in', () => {
    store.hear({
      stream: 'plan',
      prev: 4,
      seq: 5,
      at: june8('09:00'),
      kind: 'released',
      data: {
        number: 2,
        publishedAt: june8('09:00'),
        placements: [{ sessionId: s1, roomId: uuid('B'), start: june8('10:00') }],
      },
    })
    const publicity = (code: string) => now().shown!.cardOf.get(uuid(code))!.publicity
    expect([publicity('s1'), publicity('s2'), now().shown!.board.plan.release!.number]).toEqual([
      'changed',
      'draft',
      2,
    ])
  })

  it('reads the plan again when the stream stands further', async () => {
    store.heardOf(9)
    expect(now().sync!.behind).toBe(true)
    await settle()
    expect(now().sync!.truth.seq).toBe(4)
  })
})

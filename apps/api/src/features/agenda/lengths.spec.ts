import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { MovesAnswer, Problem } from '@roundtable/contracts'
import { aFullDay } from './testing/a-full-day'
import { AgendaApi, toMoves, type MoveInWords } from './testing/agenda-api'
import { at, idOf } from './testing/an-agenda'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() => api.load(aFullDay()))

type Longer = [...MoveInWords, length: { minutes: number; expectedVersion?: number }]

/** Moves that change lengths as well, as one batch. */
const send = <T = MovesAnswer>(...longer: Longer[]) =>
  api.post<T>('/api/plan/moves', {
    commandId: randomUUID(),
    reason: 'Two more speakers',
    moves: longer.map(([session, to, version, length]) => ({
      ...toMoves([[session, to, version]])[0],
      length,
    })),
  })

const taken = async (session: string) =>
  (
    await api.rows<{ minutes: number }>(
      `SELECT DISTINCT (extract(epoch FROM upper(during) - lower(during)) / 60)::int AS minutes
       FROM occupancy WHERE session_id = $1`,
      [idOf(session)],
    )
  ).map(({ minutes }) => minutes)

describe('a length that comes with a move', () => {
  it('is one change with the place: start earlier, end where it was', async () => {
    const before = await api.session('s1')
    const { status, body } = await send(['s1', 'A 08:30', 1, { minutes: 90, expectedVersion: 1 }])
    expect([status, body.placements[0]]).toEqual([
      200,
      {
        sessionId: idOf('s1'),
        version: 2,
        placement: { roomId: idOf('A'), start: at('08:30') },
        changedBy: 'organizer',
        changedAt: expect.any(String),
        length: { minutes: 90, version: 2 },
      },
    ])
    const after = await api.session('s1')
    expect(after).toEqual({
      ...before,
      minutes: 90,
      version: 2,
      changedBy: 'organizer',
      changedAt: expect.any(String),
      placementVersion: 2,
      placement: { roomId: idOf('A'), start: at('08:30') },
    })
    expect(await taken('s1')).toEqual([90])
    expect(body.findings).toEqual((await api.plan()).findings)
  })

  it('is refused with its reason where it would meet the next session, and nothing is left', async () => {
    const traces = await api.traces()
    const { status, body } = await send<Problem>([
      's1',
      'A 09:00',
      1,
      { minutes: 61, expectedVersion: 1 },
    ])
    expect([status, body.type, body.findings?.map((f) => f.code)]).toEqual([
      409,
      '/problems/clash',
      ['room-double-booked'],
    ])
    expect(await api.traces()).toEqual(traces)
  })

  it('is judged with the whole batch: the next session gives way', async () => {
    const { status } = await send(
      ['s1', 'A 09:00', 1, { minutes: 75, expectedVersion: 1 }],
      ['s2', 'A 10:15', 1, { minutes: 45, expectedVersion: 1 }],
    )
    expect([status, await taken('s1'), await taken('s2'), await api.overlaps()]).toEqual([
      200,
      [75],
      [45],
      0,
    ])
  })

  it('leaves one audit line with both, and tells whoever has the session open', async () => {
    const [last] = await api.rows<{ n: string }>('SELECT coalesce(max(seq), 0) AS n FROM audit')
    const { body } = await send(['s1', 'A 08:30', 1, { minutes: 90, expectedVersion: 1 }])
    const lines = await api.rows(
      'SELECT action, subject, before, after, reason FROM audit WHERE seq > $1',
      [last!.n],
    )
    expect(lines).toEqual([
      {
        action: 'session.move',
        subject: `session/${idOf('s1')}`,
        before: {
          version: 1,
          placement: { roomId: idOf('A'), start: at('09:00') },
          length: { minutes: 60, version: 1 },
        },
        after: {
          version: 2,
          placement: { roomId: idOf('A'), start: at('08:30') },
          length: { minutes: 90, version: 2 },
        },
        reason: 'Two more speakers',
      },
    ])
    const facts = await api.rows(
      `SELECT kind, data FROM live_event WHERE stream = 'plan' AND seq > $1 ORDER BY seq`,
      [body.seq - 2],
    )
    const commandId = expect.any(String)
    expect(facts).toEqual([
      {
        kind: 'sessions-moved',
        data: { placements: body.placements, reason: 'Two more speakers', commandId },
      },
      { kind: 'plan-changed', data: { what: 'session', ids: [idOf('s1')], commandId } },
    ])
  })

  it('names the version of the session: none is 428, an older one 412 with what it is now (I-04)', async () => {
    expect((await api.change('s1', { minutes: 50 })).status).toBe(200)
    const traces = await api.traces()
    const none = await send<Problem>(['s1', 'A 08:30', 1, { minutes: 90 }])
    expect([none.status, none.body.errors]).toEqual([
      428,
      [{ pointer: '/moves/0/length/expectedVersion', code: 'required' }],
    ])
    const older = await send<Problem>(['s1', 'A 08:30', 1, { minutes: 90, expectedVersion: 1 }])
    expect([older.status, older.body.current]).toEqual([
      412,
      [
        {
          sessionId: idOf('s1'),
          version: 1,
          placement: { roomId: idOf('A'), start: at('09:00') },
          changedBy: expect.any(String),
          changedAt: expect.any(String),
          length: { minutes: 50, version: 2 },
        },
      ],
    ])
    expect(older.body.detail).toContain('was changed meanwhile; it takes 50 minutes.')
    expect(await api.traces()).toEqual(traces)
  })

  it('is answered with the place when that is the older one', async () => {
    expect((await api.moves(['s1', 'A 08:00', 1])).status).toBe(200)
    const { status, body } = await send<Problem>([
      's1',
      'A 08:30',
      1,
      { minutes: 90, expectedVersion: 1 },
    ])
    expect([status, body.detail]).toEqual([412, expect.stringContaining('was put in')])
  })

  it.each([0, 1441, 7.5])('of %s minutes is none', async (minutes) => {
    const { status, body } = await send<Problem>([
      's1',
      'A 09:00',
      1,
      { minutes, expectedVersion: 1 },
    ])
    expect([status, body.errors?.map((e) => e.pointer)]).toEqual([422, ['/moves/0/length/minutes']])
  })
})

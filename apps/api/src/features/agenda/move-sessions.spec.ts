import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { MovesAnswer } from '@roundtable/contracts'
import { AgendaApi, toMoves } from './testing/agenda-api'
import { aFullDay } from './testing/a-full-day'
import { at, idOf } from './testing/an-agenda'
import { ofSessions } from './testing/of-sessions'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() => api.load(aFullDay()))

describe('what is allowed is done', () => {
  const where = async () =>
    Object.fromEntries(
      (await api.plan()).placements.map((p) => [
        ['s1', 's2', 'free', 'small', 'waived', 'lock', 'ann', 'bea'].find(
          (s) => idOf(s) === p.sessionId,
        ),
        [p.roomId, p.start, p.version],
      ]),
    )

  it('answers where the session stands now and all findings, and the plan says the same', async () => {
    const seq = (await api.plan()).seq
    const { status, body } = await api.moves(['free', 'A 11:00', 0])
    expect(status).toBe(200)
    const plan = await api.plan()
    expect(body).toEqual({
      seq: seq + 1,
      placements: [
        {
          sessionId: idOf('free'),
          version: 1,
          placement: { roomId: idOf('A'), start: at('11:00') },
          changedBy: 'organizer',
          changedAt: expect.stringMatching(/\+02:00$/),
        },
      ],
      findings: plan.findings,
    })
    expect(plan.seq).toBe(body.seq)
    expect((await where()).free).toEqual([idOf('A'), at('11:00'), 1])
    expect(plan.sessions.find((s) => s.id === idOf('free'))?.placementVersion).toBe(1)
  })

  it('takes any offset, and answers in Kigali’s', async () => {
    const move = {
      sessionId: idOf('free'),
      expectedVersion: 0,
      placement: { roomId: idOf('A'), start: '2022-06-08T09:00:00Z' },
    }
    const { body } = await api.post<MovesAnswer>('/api/plan/moves', {
      commandId: randomUUID(),
      moves: [move],
    })
    expect(body.placements[0]?.placement?.start).toBe(at('11:00'))
  })

  it('two sessions swap as one batch', async () => {
    expect((await api.moves(['s1', 'A 10:00', 1], ['s2', 'A 09:00', 1])).status).toBe(200)
    expect(await where()).toMatchObject({
      s1: [idOf('A'), at('10:00'), 2],
      s2: [idOf('A'), at('09:00'), 2],
    })
    expect(await api.overlaps()).toBe(0)
  })

  it('a move to where a session stands changes nothing, and leaves nothing behind', async () => {
    const { seq, placements, findings } = await api.plan()
    const before = await api.traces()
    const stood = placements.find((p) => p.sessionId === idOf('s1'))!
    const reply = await api.moves(['s1', 'A 09:00', 1], ['free', null, 0])
    expect([reply.status, reply.body]).toEqual([
      200,
      {
        seq,
        placements: [
          {
            sessionId: idOf('s1'),
            version: 1,
            placement: { roomId: idOf('A'), start: at('09:00') },
            changedBy: stood.changedBy,
            changedAt: stood.changedAt,
          },
        ],
        findings,
      },
    ])
    expect(await api.traces()).toEqual(before)
    expect((await api.refusedMoves(['s1', 'A 09:00', 7])).status).toBe(412)
  })

  it('of a batch only what moves is a new version, a fact and a line', async () => {
    const [last] = await api.rows<{ n: string }>('SELECT coalesce(max(seq), 0) AS n FROM audit')
    const { body } = await api.moves(['s1', 'A 09:00', 1], ['free', 'A 11:00', 0])
    expect(body.placements.map((p) => [p.sessionId, p.version])).toEqual([
      [idOf('s1'), 1],
      [idOf('free'), 1],
    ])
    expect(await where()).toMatchObject({
      s1: [idOf('A'), at('09:00'), 1],
      free: [idOf('A'), at('11:00'), 1],
    })
    const [fact] = await api.rows<{ data: MovesAnswer }>(
      `SELECT data FROM live_event WHERE stream = 'plan' AND seq = $1`,
      [body.seq],
    )
    expect(fact!.data.placements.map((p) => p.sessionId)).toEqual([idOf('free')])
    const lines = await api.rows('SELECT subject FROM audit WHERE seq > $1', [last!.n])
    expect(lines).toEqual([{ subject: `session/${idOf('free')}` }])
  })

  it('a session leaves the board with its occupancy, and comes back', async () => {
    const occupied = () =>
      api.rows('SELECT resource_id FROM occupancy WHERE session_id = $1', [idOf('s1')])
    expect(await occupied()).toHaveLength(2)
    expect((await api.moves(['s1', null, 1])).status).toBe(200)
    expect(await occupied()).toEqual([])
    expect((await where()).s1).toBeUndefined()
    expect((await api.moves(['s1', 'A 09:00', 2])).status).toBe(200)
    expect(await occupied()).toHaveLength(2)
    expect((await where()).s1).toEqual([idOf('A'), at('09:00'), 3])
  })

  it('warnings and advice are told, not refused: a small room, a body that only informs', async () => {
    const { status, body } = await api.moves(['free', 'C 15:00', 0])
    expect(status).toBe(200)
    expect(ofSessions(body.findings).map((f) => [f.code, f.severity])).toEqual([
      ['host-meets', 'warning'],
      ['room-too-small', 'warning'],
      ['focus-scattered', 'advice'],
    ])
  })

  it('a waiver in force lets a session stand where a body meets that may be waived', async () => {
    const { status, body } = await api.moves(['waived', 'A 16:00', 0])
    expect(status).toBe(200)
    expect(ofSessions(body.findings).map((f) => [f.code, f.waived])).toEqual([['host-meets', true]])
    const later = await api.refusedMoves(['waived', 'A 16:30', 1])
    expect(later.body.findings?.map((f) => f.code)).toEqual(['host-meets'])
  })

  it('leaves one audit line per session and one fact for the batch', async () => {
    const [last] = await api.rows<{ n: string }>('SELECT coalesce(max(seq), 0) AS n FROM audit')
    const commandId = randomUUID()
    const { body } = await api.post<MovesAnswer>('/api/plan/moves', {
      commandId,
      reason: 'The minister asked',
      moves: toMoves([
        ['s1', 'A 10:00', 1],
        ['s2', 'A 09:00', 1],
      ]),
    })
    const lines = await api.rows(
      'SELECT actor, action, subject, before, after, reason FROM audit WHERE seq > $1 ORDER BY seq',
      [last!.n],
    )
    const line = (session: string, from: string, to: string) => ({
      actor: 'organizer',
      action: 'session.move',
      subject: `session/${idOf(session)}`,
      before: { version: 1, placement: { roomId: idOf('A'), start: at(from) } },
      after: { version: 2, placement: { roomId: idOf('A'), start: at(to) } },
      reason: 'The minister asked',
    })
    expect(lines).toEqual([line('s1', '09:00', '10:00'), line('s2', '10:00', '09:00')])
    const facts = await api.rows(
      `SELECT kind, data FROM live_event WHERE stream = 'plan' AND seq = $1`,
      [body.seq],
    )
    const data = { placements: body.placements, reason: 'The minister asked', commandId }
    expect(facts).toEqual([{ kind: 'sessions-moved', data }])
  })
})

describe('who may', () => {
  it('nobody without signing in, and no viewer', async () => {
    const body = { commandId: randomUUID(), moves: toMoves([['free', 'A 11:00', 0]]) }
    expect((await api.post('/api/plan/moves', body, null)).status).toBe(401)
    expect((await api.post('/api/plan/moves', body, 'viewer')).status).toBe(403)
    expect((await api.get('/api/plan', 'viewer')).status).toBe(200)
    expect((await api.get('/api/plan', null)).status).toBe(401)
  })
})

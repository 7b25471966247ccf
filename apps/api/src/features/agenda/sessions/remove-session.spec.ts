import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Plan, PlanSummary, Problem } from '@roundtable/contracts'
import { AgendaApi, toMoves } from '../testing/agenda-api'
import { anAgenda, idOf } from '../testing/an-agenda'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() =>
  api.load(
    anAgenda()
      .room('A')
      .person('Ann')
      .session('new', { people: ['Ann'] })
      .session('s1')
      .session('told')
      .place('s1', 'A 09:00')
      .place('told', 'A 11:00')
      .waive('host-meets', 'new'),
  ),
)

const remove = (session: string, expectedVersion?: number, commandId = randomUUID()) =>
  api.remove<Problem>(`/api/sessions/${idOf(session)}`, {
    commandId,
    expectedVersion,
    reason: 'It was a copy',
  })
const known = async () => (await api.plan()).sessions.map(({ id }) => id)

describe('removing a session', () => {
  it('takes it out of the agenda with all that is its own, and tells every board', async () => {
    await api.change('s1', { relations: [{ kind: 'after', sessionId: idOf('new') }] })
    const { version } = await api.session('new')
    const other = await api.session('s1')
    const { seq } = await api.plan()
    const commandId = randomUUID()

    expect((await remove('new', version, commandId)).status).toBe(204)
    expect(await known()).toEqual([idOf('s1'), idOf('told')])
    expect((await api.get(`/api/sessions/${idOf('new')}`)).status).toBe(404)
    expect(await api.session('s1')).toEqual({
      ...other,
      version: other.version + 1,
      changedAt: expect.any(String),
      relations: [],
    })
    const facts = await api.rows(
      `SELECT kind, data FROM live_event WHERE stream = 'plan' AND seq > $1`,
      [seq],
    )
    const data = { what: 'session', ids: [idOf('new'), idOf('s1')], commandId }
    expect(facts).toEqual([{ kind: 'plan-changed', data }])
    const lines = await api.rows(
      'SELECT actor, action, subject, before, after, reason FROM audit ORDER BY seq DESC LIMIT 2',
    )
    expect(lines).toEqual([
      expect.objectContaining({ action: 'session.relate', subject: `session/${idOf('s1')}` }),
      {
        actor: 'organizer',
        action: 'session.remove',
        subject: `session/${idOf('new')}`,
        before: expect.objectContaining({ version, code: 'new', minutes: 60 }),
        after: null,
        reason: 'It was a copy',
      },
    ])
    // A retry has one effect; anybody else finds nothing.
    expect((await remove('new', version, commandId)).status).toBe(204)
    expect((await remove('new', version)).status).toBe(404)
  })

  it('goes also where it had stood and was taken off', async () => {
    await api.moves(['s1', null, 1])
    expect((await remove('s1', 1)).status).toBe(204)
    expect(await known()).toEqual([idOf('new'), idOf('told')])
  })

  it('names the version that was seen: none is 428, an older one 412 (I-04)', async () => {
    await api.change('new', { expected: 40 })
    const before = await api.traces()
    expect((await remove('new')).status).toBe(428)
    const { status, body } = await remove('new', 1)
    expect([status, body.type, body.current]).toEqual([
      412,
      '/problems/stale',
      expect.objectContaining({ version: 2, changedBy: 'organizer' }),
    ])
    expect(await api.traces()).toEqual(before)
  })

  it.each<[string, string, string, () => Promise<unknown>]>([
    [
      'stands on the board',
      's1',
      's1 “Title s1” stands in Room A, Wed 8 June at 09:00 (Kigali time); it has to be taken off the board first. Nothing was changed.',
      () => Promise.resolve(),
    ],
    [
      'was published once, though it stands nowhere now',
      'told',
      'told “Title told” was published with release 1, and stays in the agenda. Nothing was changed.',
      async () => {
        await api.moves(['s1', null, 1])
        await api.post('/api/releases', { commandId: randomUUID(), note: 'First' })
        await api.moves(['told', null, 1])
      },
    ],
    [
      'stands in a copy',
      's1',
      's1 “Title s1” stands in the copy “Try”. Nothing was changed.',
      async () => {
        await api.post<PlanSummary>('/api/plans', { commandId: randomUUID(), name: 'Try' })
        await api.moves(['s1', null, 1])
      },
    ],
  ])('is refused where it %s', async (_, session, detail, before) => {
    await before()
    const traces = await api.traces()
    const { status, body } = await remove(session, 1)
    expect({ status, type: body.type, detail: body.detail }).toEqual({
      status: 409,
      type: '/problems/illegal-transition',
      detail,
    })
    expect(await api.traces()).toEqual(traces)
  })

  it('lets a session go that only stood off the board in a copy', async () => {
    const { body } = await api.post<PlanSummary>('/api/plans', {
      commandId: randomUUID(),
      name: 'Try',
    })
    await api.post(`/api/plans/${body.id}/moves`, {
      commandId: randomUUID(),
      moves: toMoves([['s1', null, 1]]),
    })
    await api.moves(['s1', null, 1])
    expect((await remove('s1', 1)).status).toBe(204)
    const copy = await api.get<Plan>(`/api/plans/${body.id}`)
    expect(copy.body.sessions.map(({ id }) => id)).toEqual([idOf('new'), idOf('told')])
  })
})

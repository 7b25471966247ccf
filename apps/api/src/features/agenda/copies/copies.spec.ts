import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { PlanSummary, Problem, SlotsAnswer } from '@roundtable/contracts'
import { aFullDay } from '../testing/a-full-day'
import { AgendaApi, toMoves } from '../testing/agenda-api'
import { at, idOf } from '../testing/an-agenda'
import { CopiesApi, none, places, where } from '../testing/copies-api'

let api: AgendaApi
let copies: CopiesApi
beforeAll(async () => {
  api = await AgendaApi.start()
  copies = new CopiesApi(api)
})
afterAll(() => api.stop())
beforeEach(() => api.load(aFullDay()))

describe('a copy', () => {
  it('stands beside the plan with the same placements, and names who made it', async () => {
    const seq = (await api.plan()).seq
    const reply = await api.post<PlanSummary>('/api/plans', {
      commandId: randomUUID(),
      name: ' Panels first ',
    })
    const copy = reply.body
    expect(reply).toMatchObject({
      status: 201,
      body: {
        id: copy.id,
        name: 'Panels first',
        main: false,
        madeBy: 'organizer',
        madeAt: copy.changedAt,
        version: 1,
        changedBy: 'organizer',
        differences: none,
      },
    })
    expect((await copies.list()).map((p) => [p.id, p.main, p.differences])).toEqual([
      [idOf('main'), true, none],
      [copy.id, false, none],
    ])
    const main = await api.plan()
    expect(await copies.plan(copy.id)).toEqual({ ...main, id: copy.id, name: 'Panels first' })
    expect(await copies.plan(main.id)).toEqual(main)
    expect(main.seq).toBe(seq + 1)
  })

  it('is moved by the same rules, and no occupancy, no release and no placement of the plan changes', async () => {
    const copy = await copies.make()
    const before = await api.plan()
    const traces = () =>
      api.rows(`SELECT (SELECT json_agg(o ORDER BY resource_id, during) FROM occupancy o) AS o,
        (SELECT json_agg(p ORDER BY session_id) FROM placement p JOIN plan ON plan.id = plan_id AND main) AS p`)
    const untouched = await traces()
    const { status, body } = await copies.move(
      copy.id,
      ['s1', 'A 11:00', 1],
      ['free', 'A 09:00', 0],
    )
    expect(status).toBe(200)
    const after = await copies.plan(copy.id)
    expect(body).toEqual({
      seq: after.seq,
      placements: [
        {
          sessionId: idOf('s1'),
          version: 2,
          placement: where('A', '11:00'),
          changedBy: 'organizer',
          changedAt: expect.stringMatching(/\+02:00$/),
        },
        expect.objectContaining({ sessionId: idOf('free'), version: 1 }),
      ],
      findings: after.findings,
    })
    expect(places(after)).toEqual({
      ...places(before),
      [idOf('s1')]: `${idOf('A')} ${at('11:00')}`,
      [idOf('free')]: `${idOf('A')} ${at('09:00')}`,
    })
    expect(await traces()).toEqual(untouched)
    expect({ ...(await api.plan()), seq: before.seq }).toEqual(before)
    expect(await copies.summary(copy.id)).toMatchObject({
      version: 2,
      differences: { ...none, moved: 1, placed: 1 },
    })
  })

  it('refuses what the plan would refuse, with findings and free places of its own', async () => {
    const copy = await copies.make()
    expect((await copies.move(copy.id, ['s2', null, 1])).status).toBe(200)
    const refused = await copies.move<Problem>(copy.id, ['free', 'A 09:30', 0])
    expect(refused.status).toBe(409)
    expect(refused.body.findings?.map((f) => f.code)).toEqual(['room-double-booked'])
    // Where s2 stands in the plan, the copy is free.
    expect(refused.body.suggestions?.map((s) => [s.roomId, s.start])).toContainEqual([
      idOf('A'),
      at('10:00'),
    ])
    const slots = await api.get<SlotsAnswer>(
      `/api/plans/${copy.id}/sessions/${idOf('free')}/slots?roomId=${idOf('A')}&near=${encodeURIComponent(at('10:00'))}&limit=1`,
    )
    expect(slots.body.slots.map((s) => s.start)).toEqual([at('10:00')])
    expect((await copies.move(copy.id, ['free', 'A 10:00', 0])).status).toBe(200)
    expect((await api.refusedMoves(['free', 'A 10:00', 0])).status).toBe(409)
  })

  it('guards against lost updates: no version 428, another version 412, another body 409', async () => {
    const copy = await copies.make()
    expect((await copies.move<Problem>(copy.id, ['s1', 'A 11:00'])).status).toBe(428)
    await copies.move(copy.id, ['s1', 'A 11:00', 1])
    const stale = await copies.move<Problem>(copy.id, ['s1', 'A 12:00', 1])
    expect(stale.status).toBe(412)
    expect(stale.body.current).toMatchObject([
      { sessionId: idOf('s1'), version: 2, placement: where('A', '11:00') },
    ])
    const command = { commandId: randomUUID(), moves: toMoves([['s1', 'A 12:00', 2]]) }
    const first = await api.post(`/api/plans/${copy.id}/moves`, command)
    const again = await api.post(`/api/plans/${copy.id}/moves`, command)
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body])
    expect((await api.post('/api/plan/moves', command)).status).toBe(409)
    expect((await copies.plan(copy.id)).sessions.find((s) => s.id === idOf('s1'))).toMatchObject({
      placementVersion: 3,
    })
  })

  it('has no lengths of its own: they are told to be changed where they hold', async () => {
    const copy = await copies.make()
    const before = await api.traces()
    const [move] = toMoves([['s1', 'A 11:00', 1]])
    const longer = { ...move, length: { minutes: 30, expectedVersion: 1 } }
    const command = { commandId: randomUUID(), moves: [longer] }
    const refused = await api.post<Problem>(`/api/plans/${copy.id}/moves`, command)
    expect([refused.status, refused.body.errors]).toEqual([
      422,
      [{ pointer: '/moves/0/length', code: 'shared-by-all-plans' }],
    ])
    expect(await api.traces()).toEqual(before)
  })

  it('is in no release, and the public never hears of it', async () => {
    await api.change('s1', { title: { en: 'In the plan' } })
    const copy = await copies.make('Nobody may read this name')
    await copies.move(copy.id, ['s1', 'A 13:00', 1], ['free', 'B 09:00', 0])
    const preview = await api.get<{ diff: { sessionId: string }[] }>('/api/releases/preview')
    expect(preview.body.diff.map((d) => d.sessionId)).not.toContain(idOf('free'))
    const release = { commandId: randomUUID(), note: 'First', confirmCancellations: true }
    const published = await api.post<{ number: number }>('/api/releases', release)
    expect(published.status).toBe(201)
    const frozen = await api.get<unknown>(`/api/releases/${published.body.number}`)
    const programme = await api.get<unknown>('/api/programme', null)
    for (const text of [JSON.stringify(frozen.body), JSON.stringify(programme.body)]) {
      expect(text).toContain(at('09:00'))
      expect(text).not.toContain(at('13:00'))
      expect(text).not.toContain('Nobody may read this name')
      expect(text).not.toContain(idOf('free'))
    }
  })

  it('sees what the world has become at its next read', async () => {
    const copy = await copies.make()
    await copies.move(copy.id, ['bea', 'B 10:00', 0])
    await api.change('bea', { minutes: 150 })
    const plan = await copies.plan(copy.id)
    expect(plan.sessions.find((s) => s.id === idOf('bea'))?.minutes).toBe(150)
    expect(plan.findings).toContainEqual(
      expect.objectContaining({ code: 'room-unavailable', sessions: [idOf('bea')] }),
    )
  })

  it('of a copy differs from the plan as far as that one did', async () => {
    const first = await copies.make()
    await copies.move(first.id, ['s1', 'A 11:00', 1])
    const second = await copies.make('Again', first.id)
    expect(second.differences).toEqual({ ...none, moved: 1 })
    await copies.move(second.id, ['s1', 'A 09:00', 2])
    expect((await copies.list()).map((p) => p.differences.moved)).toEqual([0, 1, 0])
  })

  it('is told on the stream of the plan in a fact of its own, and leaves an audit line', async () => {
    const { seq } = await api.plan()
    const copy = await copies.make()
    const { body } = await copies.move(copy.id, ['s1', 'A 11:00', 1])
    const facts = await api.rows(
      `SELECT kind, data - 'commandId' AS data FROM live_event WHERE stream = 'plan' AND seq > $1 ORDER BY seq`,
      [seq],
    )
    const fact = { kind: 'copy-changed', data: { planId: copy.id } }
    expect(facts).toEqual([fact, fact])
    expect(body.seq).toBe(seq + 2)
    const lines = await api.rows(
      `SELECT action, subject, before, after FROM audit ORDER BY seq DESC LIMIT 2`,
    )
    expect(lines).toEqual([
      {
        action: 'copy.move',
        subject: `plan/${copy.id}`,
        before: [{ sessionId: idOf('s1'), placement: where('A', '09:00') }],
        after: [{ sessionId: idOf('s1'), placement: where('A', '11:00') }],
      },
      {
        action: 'copy.make',
        subject: `plan/${copy.id}`,
        before: null,
        after: { name: 'Try', from: idOf('main') },
      },
    ])
  })

  it('can be made twenty times, of a plan that is there, under a name', async () => {
    for (let i = 0; i < 20; i++) await copies.make(`Copy ${i}`)
    const send = (facts: object) =>
      api.post<Problem>('/api/plans', { commandId: randomUUID(), name: 'One more', ...facts })
    const codes = async (facts: object) => {
      const { status, body } = await send(facts)
      return [status, body.errors?.[0]?.pointer, body.errors?.[0]?.code]
    }
    expect(await codes({})).toEqual([422, '', 'too-many-copies'])
    expect(await codes({ from: randomUUID() })).toEqual([422, '/from', 'unknown-plan'])
    expect(await codes({ name: 'x'.repeat(81) })).toEqual([422, '/name', 'too_big'])
    expect(await codes({ name: '' })).toEqual([422, '/name', 'too_small'])
    expect(await copies.list()).toHaveLength(21)
  })
})

describe('renaming and dropping', () => {
  it('needs to have seen everything that happened in it', async () => {
    const copy = await copies.make()
    await copies.move(copy.id, ['s1', 'A 11:00', 1])
    expect((await copies.rename(copy.id, 'Other')).status).toBe(428)
    const stale = await copies.rename<Problem>(copy.id, 'Other', 1)
    expect([stale.status, stale.body.current]).toEqual([
      412,
      expect.objectContaining({ version: 2, fields: { name: 'Try' } }),
    ])
    expect(await copies.rename(copy.id, 'Other', 2)).toMatchObject({
      status: 200,
      body: { name: 'Other', version: 3, differences: { ...none, moved: 1 } },
    })
    expect((await copies.drop(copy.id)).status).toBe(428)
    expect((await copies.drop(copy.id, 2)).status).toBe(412)
    expect(await copies.drop(copy.id, 3)).toMatchObject({ status: 204, body: undefined })
    expect(await copies.list()).toHaveLength(1)
    expect(await api.rows('SELECT * FROM placement_base')).toEqual([])
  })

  it('is nothing for the main plan', async () => {
    const before = await api.traces()
    expect((await copies.rename<Problem>(idOf('main'), 'Mine', 1)).status).toBe(409)
    expect((await copies.drop<Problem>(idOf('main'), 1)).status).toBe(409)
    expect(await api.traces()).toEqual(before)
  })

  it('a copy that is gone, one that never was and no id at all answer the same', async () => {
    const gone = await copies.make()
    await copies.drop(gone.id, 1)
    const word = ({ detail, title, type }: Problem) => ({ detail, title, type })
    const absent = (await api.get<Problem>('/api/plans/nothing')).body
    for (const id of [gone.id, randomUUID()]) {
      const answers = [
        await api.get<Problem>(`/api/plans/${id}`),
        await api.get<Problem>(`/api/plans/${id}/comparison`),
        await api.get<Problem>(`/api/plans/${id}/sessions/${idOf('s1')}/slots`),
        await copies.move<Problem>(id, ['s1', 'A 11:00', 1]),
        await copies.rename<Problem>(id, 'Other', 1),
        await copies.drop<Problem>(id, 1),
        await copies.takeOver<Problem>(id, {
          commandId: randomUUID(),
          sessions: [{ sessionId: idOf('s1'), expectedVersion: 1, copyVersion: 1, take: 'copy' }],
        }),
      ]
      for (const { status, body } of answers)
        expect([status, word(body)]).toEqual([404, word(absent)])
    }
  })
})

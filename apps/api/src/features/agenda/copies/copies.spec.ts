import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type {
  MovesAnswer,
  Plan,
  PlanComparison,
  PlanList,
  PlanSummary,
  Problem,
  SlotsAnswer,
} from '@roundtable/contracts'
import { aFullDay } from '../testing/a-full-day'
import { AgendaApi, toMoves, type MoveInWords } from '../testing/agenda-api'
import { at, idOf } from '../testing/an-agenda'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() => api.load(aFullDay()))

const make = async (name = 'Try', from?: string) =>
  (await api.post<PlanSummary>('/api/plans', { commandId: randomUUID(), name, from })).body
const list = async () => (await api.get<PlanList>('/api/plans')).body.plans
const summary = async (id: string) => (await list()).find((plan) => plan.id === id)!
const planOf = async (id: string) => (await api.get<Plan>(`/api/plans/${id}`)).body
const moveIn = <T = MovesAnswer>(id: string, ...moves: MoveInWords[]) =>
  api.post<T>(`/api/plans/${id}/moves`, { commandId: randomUUID(), moves: toMoves(moves) })
const compare = async (id: string, leave?: string) =>
  (
    await api.get<PlanComparison>(
      `/api/plans/${id}/comparison${leave === undefined ? '' : `?leave=${leave}`}`,
    )
  ).body

type Choice = Partial<Record<string, 'copy' | 'main'>>
/** The command that takes over what this comparison shows; the copy's word counts where nothing else is said. */
const choose = ({ changes }: PlanComparison, choice: Choice = {}) => ({
  commandId: randomUUID(),
  sessions: changes.map(({ sessionId, main, copy }) => ({
    sessionId,
    expectedVersion: main.version,
    copyVersion: copy.version,
    take: choice[sessionId] ?? 'copy',
  })),
})
const takeOver = <T = MovesAnswer>(id: string, command: object) =>
  api.post<T>(`/api/plans/${id}/take-over`, command)

const places = ({ placements }: Plan) =>
  Object.fromEntries(placements.map((p) => [p.sessionId, `${p.roomId} ${p.start}`]))
const where = (room: string, time: string) => ({ roomId: idOf(room), start: at(time) })
const none = { moved: 0, placed: 0, takenOff: 0, conflicts: 0 }

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
    expect((await list()).map((p) => [p.id, p.main, p.differences])).toEqual([
      [idOf('main'), true, none],
      [copy.id, false, none],
    ])
    const main = await api.plan()
    expect(await planOf(copy.id)).toEqual({ ...main, id: copy.id, name: 'Panels first' })
    expect(await planOf(main.id)).toEqual(main)
    expect(main.seq).toBe(seq + 1)
  })

  it('is moved by the same rules, and no occupancy, no release and no placement of the plan changes', async () => {
    const copy = await make()
    const before = await api.plan()
    const traces = () =>
      api.rows(`SELECT (SELECT json_agg(o ORDER BY resource_id, during) FROM occupancy o) AS o,
        (SELECT json_agg(p ORDER BY session_id) FROM placement p JOIN plan ON plan.id = plan_id AND main) AS p`)
    const untouched = await traces()
    const { status, body } = await moveIn(copy.id, ['s1', 'A 11:00', 1], ['free', 'A 09:00', 0])
    expect(status).toBe(200)
    const after = await planOf(copy.id)
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
    expect(await summary(copy.id)).toMatchObject({
      version: 2,
      differences: { ...none, moved: 1, placed: 1 },
    })
  })

  it('refuses what the plan would refuse, with findings and free places of its own', async () => {
    const copy = await make()
    expect((await moveIn(copy.id, ['s2', null, 1])).status).toBe(200)
    const refused = await moveIn<Problem>(copy.id, ['free', 'A 09:30', 0])
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
    expect((await moveIn(copy.id, ['free', 'A 10:00', 0])).status).toBe(200)
    expect((await api.refusedMoves(['free', 'A 10:00', 0])).status).toBe(409)
  })

  it('guards against lost updates: no version 428, another version 412, another body 409', async () => {
    const copy = await make()
    expect((await moveIn<Problem>(copy.id, ['s1', 'A 11:00'])).status).toBe(428)
    await moveIn(copy.id, ['s1', 'A 11:00', 1])
    const stale = await moveIn<Problem>(copy.id, ['s1', 'A 12:00', 1])
    expect(stale.status).toBe(412)
    expect(stale.body.current).toMatchObject([
      { sessionId: idOf('s1'), version: 2, placement: where('A', '11:00') },
    ])
    const command = { commandId: randomUUID(), moves: toMoves([['s1', 'A 12:00', 2]]) }
    const first = await api.post(`/api/plans/${copy.id}/moves`, command)
    const again = await api.post(`/api/plans/${copy.id}/moves`, command)
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body])
    expect((await api.post('/api/plan/moves', command)).status).toBe(409)
    expect((await planOf(copy.id)).sessions.find((s) => s.id === idOf('s1'))).toMatchObject({
      placementVersion: 3,
    })
  })

  it('has no lengths of its own: they are told to be changed where they hold', async () => {
    const copy = await make()
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
    const copy = await make('Nobody may read this name')
    await moveIn(copy.id, ['s1', 'A 13:00', 1], ['free', 'B 09:00', 0])
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
    const copy = await make()
    await moveIn(copy.id, ['bea', 'B 10:00', 0])
    await api.change('bea', { minutes: 150 })
    const plan = await planOf(copy.id)
    expect(plan.sessions.find((s) => s.id === idOf('bea'))?.minutes).toBe(150)
    expect(plan.findings).toContainEqual(
      expect.objectContaining({ code: 'room-unavailable', sessions: [idOf('bea')] }),
    )
  })

  it('of a copy differs from the plan as far as that one did', async () => {
    const first = await make()
    await moveIn(first.id, ['s1', 'A 11:00', 1])
    const second = await make('Again', first.id)
    expect(second.differences).toEqual({ ...none, moved: 1 })
    await moveIn(second.id, ['s1', 'A 09:00', 2])
    expect((await list()).map((p) => p.differences.moved)).toEqual([0, 1, 0])
  })

  it('is told on the stream of the plan in a fact of its own, and leaves an audit line', async () => {
    const { seq } = await api.plan()
    const copy = await make()
    const { body } = await moveIn(copy.id, ['s1', 'A 11:00', 1])
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
    for (let i = 0; i < 20; i++) await make(`Copy ${i}`)
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
    expect(await list()).toHaveLength(21)
  })
})

describe('renaming and dropping', () => {
  const rename = <T = PlanSummary>(id: string, name: string, expectedVersion?: number) =>
    api.patch<T>(`/api/plans/${id}`, { commandId: randomUUID(), expectedVersion, fields: { name } })
  const drop = <T = undefined>(id: string, expectedVersion?: number) =>
    api.remove<T>(`/api/plans/${id}`, { commandId: randomUUID(), expectedVersion })

  it('needs to have seen everything that happened in it', async () => {
    const copy = await make()
    await moveIn(copy.id, ['s1', 'A 11:00', 1])
    expect((await rename(copy.id, 'Other')).status).toBe(428)
    const stale = await rename<Problem>(copy.id, 'Other', 1)
    expect([stale.status, stale.body.current]).toEqual([
      412,
      expect.objectContaining({ version: 2, fields: { name: 'Try' } }),
    ])
    expect(await rename(copy.id, 'Other', 2)).toMatchObject({
      status: 200,
      body: { name: 'Other', version: 3, differences: { ...none, moved: 1 } },
    })
    expect((await drop(copy.id)).status).toBe(428)
    expect((await drop(copy.id, 2)).status).toBe(412)
    expect(await drop(copy.id, 3)).toMatchObject({ status: 204, body: undefined })
    expect(await list()).toHaveLength(1)
    expect(await api.rows('SELECT * FROM placement_base')).toEqual([])
  })

  it('is nothing for the main plan', async () => {
    const before = await api.traces()
    expect((await rename<Problem>(idOf('main'), 'Mine', 1)).status).toBe(409)
    expect((await drop<Problem>(idOf('main'), 1)).status).toBe(409)
    expect(await api.traces()).toEqual(before)
  })

  it('a copy that is gone, one that never was and no id at all answer the same', async () => {
    const gone = await make()
    await drop(gone.id, 1)
    const word = ({ detail, title, type }: Problem) => ({ detail, title, type })
    const absent = (await api.get<Problem>('/api/plans/nothing')).body
    for (const id of [gone.id, randomUUID()]) {
      const answers = [
        await api.get<Problem>(`/api/plans/${id}`),
        await api.get<Problem>(`/api/plans/${id}/comparison`),
        await api.get<Problem>(`/api/plans/${id}/sessions/${idOf('s1')}/slots`),
        await moveIn<Problem>(id, ['s1', 'A 11:00', 1]),
        await rename<Problem>(id, 'Other', 1),
        await drop<Problem>(id, 1),
        await takeOver<Problem>(id, {
          commandId: randomUUID(),
          sessions: [{ sessionId: idOf('s1'), expectedVersion: 1, copyVersion: 1, take: 'copy' }],
        }),
      ]
      for (const { status, body } of answers)
        expect([status, word(body)]).toEqual([404, word(absent)])
    }
  })
})

describe('comparing', () => {
  it('tells what would change and for whom, and what the rules would say', async () => {
    const copy = await make()
    await moveIn(copy.id, ['s1', 'C 15:00', 1], ['free', 'B 09:00', 0], ['s2', null, 1])
    const comparison = await compare(copy.id)
    const standing = { changedBy: 'Olga Organizer', changedAt: at('09:00', 1) }
    const mine = { changedBy: 'organizer', changedAt: expect.any(String) }
    expect(comparison.changes).toEqual([
      {
        sessionId: idOf('free'),
        kind: 'placed',
        base: null,
        main: { version: 0, placement: null, changedBy: null, changedAt: null },
        copy: { version: 1, placement: where('B', '09:00'), ...mine },
        conflict: false,
      },
      {
        sessionId: idOf('s1'),
        kind: 'moved',
        base: where('A', '09:00'),
        main: { version: 1, placement: where('A', '09:00'), ...standing },
        copy: { version: 2, placement: where('C', '15:00'), ...mine },
        conflict: false,
      },
      {
        sessionId: idOf('s2'),
        kind: 'taken-off',
        base: where('A', '10:00'),
        main: { version: 1, placement: where('A', '10:00'), ...standing },
        copy: { version: 2, placement: null, ...mine },
        conflict: false,
      },
    ])
    const { gained, lost, refused, people, hosts, elsewhere } = comparison
    const [before, after] = [await api.plan(), await planOf(copy.id)]
    const keys = (findings: object[]) => findings.map((f) => JSON.stringify(f))
    const [was, is] = [keys(before.findings), keys(after.findings)]
    expect(keys(gained)).toEqual(is.filter((key) => !was.includes(key)))
    expect(keys(lost)).toEqual(was.filter((key) => !is.includes(key)))
    expect(gained.map((f) => f.code)).toContain('room-too-small')
    expect({ refused, people, hosts, elsewhere }).toEqual({
      refused: [],
      people: [{ personId: idOf('Ann'), sessions: [idOf('s1')] }],
      hosts: [{ bodyId: idOf('INF'), gained: 1, lost: 0 }],
      elsewhere: [],
    })
    expect(comparison.plan).toEqual(await summary(copy.id))
    expect(comparison.seq).toBe(before.seq)
  })

  it('leaves what the main plan alone has changed, and shows where both have', async () => {
    const copy = await make()
    await moveIn(copy.id, ['s1', 'A 12:00', 1], ['free', 'B 09:00', 0])
    await api.moves(['s1', 'A 11:00', 1], ['s2', 'A 08:00', 1])
    const { changes, elsewhere } = await compare(copy.id)
    expect(changes.map((c) => [c.sessionId, c.kind, c.conflict])).toEqual([
      [idOf('free'), 'placed', false],
      [idOf('s1'), 'moved', true],
    ])
    expect(elsewhere).toEqual([
      { sessionId: idOf('s2'), base: where('A', '10:00'), main: where('A', '08:00') },
    ])
    expect((await summary(copy.id)).differences).toEqual({
      ...none,
      moved: 1,
      placed: 1,
      conflicts: 1,
    })
  })

  it('judges the plan as it would be with what is left: a refusal is known before', async () => {
    const copy = await make()
    await moveIn(copy.id, ['s1', 'A 12:00', 1])
    await api.moves(['free', 'A 12:00', 0])
    const { refused, people } = await compare(copy.id)
    expect(refused.map((f) => f.code)).toEqual(['room-double-booked'])
    expect(people).toHaveLength(1)
    const without = await compare(copy.id, idOf('s1'))
    expect(without).toMatchObject({ refused: [], gained: [], lost: [], people: [] })
    expect(without.changes).toHaveLength(1)
  })

  it('tells nobody when people are away who may not know', async () => {
    const copy = await make()
    await moveIn(copy.id, ['bea', 'A 13:00', 0])
    const give = {
      rule: 'person-unavailable',
      sessionId: idOf('bea'),
      until: '2099-01-01T00:00:00Z',
    }
    await api.post(
      '/api/waivers',
      { commandId: randomUUID(), reason: 'ok', ...give },
      'secretariat',
    )
    await moveIn(copy.id, ['bea', 'A 14:00', 1])
    const seenBy = async (role: 'organizer' | 'viewer') =>
      (await api.get<PlanComparison>(`/api/plans/${copy.id}/comparison`, role)).body.gained.map(
        (f) => f.code,
      )
    expect(await seenBy('organizer')).toContain('person-unavailable')
    expect(await seenBy('viewer')).not.toContain('person-unavailable')
  })

  it('is nothing for the main plan', async () => {
    expect((await api.get(`/api/plans/${idOf('main')}/comparison`)).status).toBe(404)
  })
})

describe('taking over', () => {
  it('makes the moves in the main plan as one batch, with occupancy, and ends the copy', async () => {
    const copy = await make()
    await moveIn(copy.id, ['s1', 'A 11:00', 1], ['free', 'A 09:00', 0], ['s2', null, 1])
    const wanted = places(await planOf(copy.id))
    const command = { ...choose(await compare(copy.id)), reason: 'Agreed' }
    const { seq } = await api.plan()
    const done = await takeOver(copy.id, command)
    expect(done.status).toBe(200)
    const plan = await api.plan()
    expect(places(plan)).toEqual(wanted)
    expect(done.body).toEqual({
      seq: plan.seq,
      findings: plan.findings,
      placements: [
        expect.objectContaining({ sessionId: idOf('free'), version: 1 }),
        expect.objectContaining({ sessionId: idOf('s1'), version: 2 }),
        expect.objectContaining({ sessionId: idOf('s2'), version: 2, placement: null }),
      ],
    })
    expect(
      await api.rows('SELECT session_id FROM occupancy WHERE session_id = $1', [idOf('free')]),
    ).toHaveLength(1)
    expect(await api.overlaps()).toBe(0)
    const facts = await api.rows<{ kind: string; data: { commandId: string } }>(
      `SELECT kind, data FROM live_event WHERE stream = 'plan' AND seq > $1 ORDER BY seq`,
      [seq],
    )
    expect(facts.map((f) => [f.kind, f.data.commandId])).toEqual([
      ['sessions-moved', command.commandId],
      ['copy-changed', command.commandId],
    ])
    const lines = await api.rows('SELECT action, reason FROM audit ORDER BY seq DESC LIMIT 4')
    expect(lines).toEqual(
      ['copy.take-over', 'session.move', 'session.move', 'session.move'].map((action) => ({
        action,
        reason: 'Agreed',
      })),
    )
    expect(await list()).toHaveLength(1)
    expect(await takeOver(copy.id, command)).toMatchObject({ status: 200, body: done.body })
    expect((await planOf(copy.id)) as unknown).toMatchObject({ status: 404 })
  })

  it('undoes nothing that the main plan has done since', async () => {
    const copy = await make()
    await moveIn(copy.id, ['free', 'B 09:00', 0])
    await api.moves(['s2', 'A 08:00', 1], ['small', 'D 09:00', 0])
    await api.moves(['s1', null, 1])
    expect((await takeOver(copy.id, choose(await compare(copy.id)))).status).toBe(200)
    expect(places(await api.plan())).toEqual({
      [idOf('lock')]: `${idOf('B')} ${at('08:00')}`,
      [idOf('s2')]: `${idOf('A')} ${at('08:00')}`,
      [idOf('small')]: `${idOf('D')} ${at('09:00')}`,
      [idOf('free')]: `${idOf('B')} ${at('09:00')}`,
    })
  })

  it.each([
    ['copy', 'A 12:00'],
    ['main', 'A 11:00'],
  ] as const)('where both have changed a session, the taker chooses: %s', async (take, stands) => {
    const copy = await make()
    await moveIn(copy.id, ['s1', 'A 12:00', 1], ['free', 'B 09:00', 0])
    await api.moves(['s1', 'A 11:00', 1])
    const command = choose(await compare(copy.id), { [idOf('s1')]: take })
    expect((await takeOver(copy.id, command)).status).toBe(200)
    const [room, time] = stands.split(' ') as [string, string]
    expect(places(await api.plan())).toMatchObject({
      [idOf('s1')]: `${idOf(room)} ${at(time)}`,
      [idOf('free')]: `${idOf('B')} ${at('09:00')}`,
    })
  })

  it('is refused with findings and free places where the main plan would clash, and leaves the copy', async () => {
    const copy = await make()
    await moveIn(copy.id, ['s1', 'A 12:00', 1])
    const command = choose(await compare(copy.id))
    await api.moves(['free', 'A 12:00', 0])
    const before = await api.traces()
    const refused = await takeOver<Problem>(copy.id, command)
    expect(refused.status).toBe(409)
    expect(refused.body.findings?.map((f) => f.code)).toEqual(['room-double-booked'])
    expect(refused.body.suggestions).not.toEqual([])
    expect(await api.traces()).toEqual(before)
    expect(await list()).toHaveLength(2)
  })

  it('is stale when the main plan or the copy has moved on since it was compared', async () => {
    const copy = await make()
    await moveIn(copy.id, ['s1', 'A 12:00', 1])
    const compared = choose(await compare(copy.id))
    await api.moves(['s1', 'A 11:00', 1])
    const main = await takeOver<Problem>(copy.id, compared)
    expect(main.status).toBe(412)
    expect(main.body.current).toMatchObject([
      { sessionId: idOf('s1'), version: 2, placement: where('A', '11:00') },
    ])
    const second = choose(await compare(copy.id))
    await moveIn(copy.id, ['s1', 'A 13:00', 2])
    expect(await takeOver<Problem>(copy.id, second)).toMatchObject({
      status: 412,
      body: { detail: expect.stringContaining('changed by organizer since it was compared') },
    })
    const third = choose(await compare(copy.id))
    await moveIn(copy.id, ['free', 'B 09:00', 0])
    expect((await takeOver(copy.id, third)).status).toBe(412)
    expect((await takeOver(copy.id, choose(await compare(copy.id)))).status).toBe(200)
  })

  it('a command that cannot be: without versions, twice the same, nothing taken, an unknown session', async () => {
    const copy = await make()
    await moveIn(copy.id, ['s1', 'A 12:00', 1])
    const good = choose(await compare(copy.id))
    const [one] = good.sessions
    const codes = async (sessions: object[]) => {
      const { status, body } = await takeOver<Problem>(copy.id, { ...good, sessions })
      return [status, ...(body.errors ?? []).map((e) => `${e.pointer} ${e.code}`)]
    }
    expect(await codes([{ ...one, expectedVersion: undefined }])).toEqual([
      428,
      '/sessions/0/expectedVersion required',
    ])
    expect(await codes([one!, one!])).toEqual([422, '/sessions/1/sessionId session-named-twice'])
    expect(await codes([{ ...one, take: 'main' }])).toEqual([422, '/sessions nothing-taken'])
    expect(await codes([{ ...one, sessionId: randomUUID() }])).toEqual([
      422,
      '/sessions/0/sessionId unknown-session',
    ])
    expect((await takeOver(idOf('main'), good)).status).toBe(404)
    expect((await takeOver(copy.id, good)).status).toBe(200)
  })
})

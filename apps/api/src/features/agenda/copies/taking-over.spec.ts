import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Problem } from '@roundtable/contracts'
import { aFullDay } from '../testing/a-full-day'
import { AgendaApi } from '../testing/agenda-api'
import { at, idOf } from '../testing/an-agenda'
import { choose, CopiesApi, places, where } from '../testing/copies-api'

let api: AgendaApi
let copies: CopiesApi
beforeAll(async () => {
  api = await AgendaApi.start()
  copies = new CopiesApi(api)
})
afterAll(() => api.stop())
beforeEach(() => api.load(aFullDay()))

describe('taking over', () => {
  it('makes the moves in the main plan as one batch, with occupancy, and ends the copy', async () => {
    const copy = await copies.make()
    await copies.move(copy.id, ['s1', 'A 11:00', 1], ['free', 'A 09:00', 0], ['s2', null, 1])
    const wanted = places(await copies.plan(copy.id))
    const command = { ...choose(await copies.compare(copy.id)), reason: 'Agreed' }
    const { seq } = await api.plan()
    const done = await copies.takeOver(copy.id, command)
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
    expect(await copies.list()).toHaveLength(1)
    expect(await copies.takeOver(copy.id, command)).toMatchObject({ status: 200, body: done.body })
    expect((await copies.plan(copy.id)) as unknown).toMatchObject({ status: 404 })
  })

  it('undoes nothing that the main plan has done since', async () => {
    const copy = await copies.make()
    await copies.move(copy.id, ['free', 'B 09:00', 0])
    await api.moves(['s2', 'A 08:00', 1], ['small', 'D 09:00', 0])
    await api.moves(['s1', null, 1])
    expect((await copies.takeOver(copy.id, choose(await copies.compare(copy.id)))).status).toBe(200)
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
    const copy = await copies.make()
    await copies.move(copy.id, ['s1', 'A 12:00', 1], ['free', 'B 09:00', 0])
    await api.moves(['s1', 'A 11:00', 1])
    const command = choose(await copies.compare(copy.id), { [idOf('s1')]: take })
    expect((await copies.takeOver(copy.id, command)).status).toBe(200)
    const [room, time] = stands.split(' ') as [string, string]
    expect(places(await api.plan())).toMatchObject({
      [idOf('s1')]: `${idOf(room)} ${at(time)}`,
      [idOf('free')]: `${idOf('B')} ${at('09:00')}`,
    })
  })

  it('is refused with findings and free places where the main plan would clash, and leaves the copy', async () => {
    const copy = await copies.make()
    await copies.move(copy.id, ['s1', 'A 12:00', 1])
    const command = choose(await copies.compare(copy.id))
    await api.moves(['free', 'A 12:00', 0])
    const before = await api.traces()
    const refused = await copies.takeOver<Problem>(copy.id, command)
    expect(refused.status).toBe(409)
    expect(refused.body.findings?.map((f) => f.code)).toEqual(['room-double-booked'])
    expect(refused.body.suggestions).not.toEqual([])
    expect(await api.traces()).toEqual(before)
    expect(await copies.list()).toHaveLength(2)
  })

  it('is stale when the main plan or the copy has moved on since it was compared', async () => {
    const copy = await copies.make()
    await copies.move(copy.id, ['s1', 'A 12:00', 1])
    const compared = choose(await copies.compare(copy.id))
    await api.moves(['s1', 'A 11:00', 1])
    const main = await copies.takeOver<Problem>(copy.id, compared)
    expect(main.status).toBe(412)
    expect(main.body.current).toMatchObject([
      { sessionId: idOf('s1'), version: 2, placement: where('A', '11:00') },
    ])
    const second = choose(await copies.compare(copy.id))
    await copies.move(copy.id, ['s1', 'A 13:00', 2])
    expect(await copies.takeOver<Problem>(copy.id, second)).toMatchObject({
      status: 412,
      body: { detail: expect.stringContaining('changed by organizer since it was compared') },
    })
    const third = choose(await copies.compare(copy.id))
    await copies.move(copy.id, ['free', 'B 09:00', 0])
    expect((await copies.takeOver(copy.id, third)).status).toBe(412)
    expect((await copies.takeOver(copy.id, choose(await copies.compare(copy.id)))).status).toBe(200)
  })

  it('a command that cannot be: without versions, twice the same, nothing taken, an unknown session', async () => {
    const copy = await copies.make()
    await copies.move(copy.id, ['s1', 'A 12:00', 1])
    const good = choose(await copies.compare(copy.id))
    const [one] = good.sessions
    const codes = async (sessions: object[]) => {
      const { status, body } = await copies.takeOver<Problem>(copy.id, { ...good, sessions })
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
    expect((await copies.takeOver(idOf('main'), good)).status).toBe(404)
    expect((await copies.takeOver(copy.id, good)).status).toBe(200)
  })
})

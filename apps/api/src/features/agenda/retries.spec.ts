import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { MovesAnswer, Problem } from '@roundtable/contracts'
import { AgendaApi, toMoves } from './testing/agenda-api'
import { aFullDay } from './testing/a-full-day'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() => api.load(aFullDay()))

const path = '/api/plan/moves'

describe('a retried command has one effect (I-07)', () => {
  it('gives the first answer again, even when the session has moved on since', async () => {
    const command = { commandId: randomUUID(), moves: toMoves([['free', 'A 11:00', 0]]) }
    const first = await api.post<MovesAnswer>(path, command)
    expect((await api.moves(['free', 'A 13:00', 1])).status).toBe(200)
    const before = await api.traces()
    const again = await api.post<MovesAnswer>(path, command)
    expect({ status: again.status, body: again.body }).toEqual({ status: 200, body: first.body })
    expect(await api.traces()).toEqual(before)
  })

  it('refuses the same id with another body', async () => {
    const commandId = randomUUID()
    await api.post(path, { commandId, moves: toMoves([['free', 'A 11:00', 0]]) })
    const before = await api.traces()
    const other = { commandId, moves: toMoves([['free', 'A 13:00', 1]]) }
    const { status, body } = await api.post<Problem>(path, other)
    expect({ status, type: body.type }).toEqual({ status: 409, type: '/problems/command-reused' })
    expect(await api.traces()).toEqual(before)
  })

  it('knows the id per person: the same id of somebody else is another command', async () => {
    const commandId = randomUUID()
    await api.post(path, { commandId, moves: toMoves([['free', 'A 11:00', 0]]) })
    const other = { commandId, moves: toMoves([['free', 'A 13:00', 1]]) }
    expect((await api.post(path, other, 'secretariat')).status).toBe(200)
  })

  it('a refused command may be sent again, and is judged anew', async () => {
    const command = { commandId: randomUUID(), moves: toMoves([['free', 'A 09:00', 0]]) }
    expect((await api.post(path, command)).status).toBe(409)
    expect((await api.moves(['s1', null, 1])).status).toBe(200)
    expect((await api.post(path, command)).status).toBe(200)
  })
})

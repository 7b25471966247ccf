import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { PersonRecord, Problem } from '@roundtable/contracts'
import { AgendaApi } from '../agenda/testing/agenda-api'
import { anAgenda, idOf } from '../agenda/testing/an-agenda'
import { changePerson, readPerson } from './testing/people-api'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() => api.load(anAgenda().person('Ann').person('Bea')))

describe('no lost update (I-04), and one effect (I-07)', () => {
  const path = `/api/people/${idOf('Ann')}`

  it('two steps: the second who decided on version 1 is shown what stands, and by whom', async () => {
    await changePerson(api, 'Ann', { function: 'First' }, { role: 'organizer', version: 1 })
    const second = await changePerson<Problem>(api, 'Ann', { function: 'Second' }, { version: 1 })
    expect([second.status, second.body.type]).toEqual([412, '/problems/stale'])
    expect(second.body.detail).toContain('by organizer')
    expect(second.body.current).toMatchObject({ version: 2, fields: { function: 'First' } })
    expect((await readPerson(api, 'Ann')).function).toBe('First')
  })

  it('of twenty at once on two nodes, one goes first and the others are told', async () => {
    const node = await api.startNode()
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        changePerson<PersonRecord & Problem>(
          api,
          'Ann',
          { function: `F${i}` },
          { version: 1, ...(i % 2 ? { node } : {}) },
        ),
      ),
    )
    const won = replies.filter(({ status }) => status === 200)
    expect(won).toHaveLength(1)
    expect(replies.filter(({ status }) => status === 412)).toHaveLength(19)
    expect((await readPerson(api, 'Ann')).function).toBe(won[0]!.body.function)
  })

  it('without a version: 428, and nothing is changed', async () => {
    const command = { commandId: randomUUID(), fields: { name: 'X' } }
    expect((await api.patch(path, command)).status).toBe(428)
    expect((await readPerson(api, 'Ann')).version).toBe(1)
  })

  it('a retry has the first answer, another body under its id is refused', async () => {
    const command = { commandId: randomUUID(), expectedVersion: 1, fields: { name: 'Anne' } }
    const first = await api.patch(path, command)
    await changePerson(api, 'Ann', { name: 'Annette' })
    const before = await api.traces()
    expect((await api.patch(path, command)).body).toEqual(first.body)
    const other = { ...command, fields: { name: 'Bob' } }
    expect((await api.patch(path, other)).status).toBe(409)
    expect((await api.patch(`/api/people/${idOf('Bea')}`, command)).status).toBe(409)
    expect(await api.traces()).toEqual(before)
  })

  it('nobody of that id, and no id at all, are the same answer but for the words', async () => {
    const command = { commandId: randomUUID(), expectedVersion: 1, fields: {} }
    expect((await api.patch(`/api/people/${randomUUID()}`, command)).status).toBe(404)
    expect((await api.get(`/api/people/${randomUUID()}`)).status).toBe(404)
    expect((await api.get('/api/people/ann')).status).toBe(404)
  })
})

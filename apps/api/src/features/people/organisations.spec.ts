import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Organisation, Problem } from '@roundtable/contracts'
import { AgendaApi } from '../agenda/testing/agenda-api'
import { anAgenda, idOf } from '../agenda/testing/an-agenda'
import { errorsOf } from './testing/people-api'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() =>
  api.load(
    anAgenda()
      .room('A')
      .person('Ann', { country: 'RW' })
      .person('Bea', { country: 'KE' })
      .session('s1', { people: ['Ann'], format: 'panel' })
      .place('s1', 'A 09:00'),
  ),
)

const ofAnn = idOf('Ministry of Ann')
const list = async () =>
  (await api.get<{ organisations: (Organisation & { people: number })[] }>('/api/organisations'))
    .body.organisations
const change = <T = Organisation>(fields: object, expectedVersion: number | undefined = 1) =>
  api.patch<T>(`/api/organisations/${ofAnn}`, { commandId: randomUUID(), expectedVersion, fields })
const create = <T = Organisation>(fields: object, commandId = randomUUID()) =>
  api.post<T>('/api/organisations', { commandId, fields })
const findings = async () => (await api.plan()).findings.map((f) => f.code)

describe('organisations', () => {
  it('are listed by name with how many people speak for them', async () => {
    await create({ name: 'Académie', group: 'academia' })
    expect((await list()).map(({ name, people }) => [name, people])).toEqual([
      ['Académie', 0],
      ['Ministry of Ann', 1],
      ['Ministry of Bea', 1],
    ])
  })

  it('are added with what is said of them', async () => {
    const { status, body } = await create({
      name: 'Télécom',
      group: 'private-sector',
      country: 'RW',
      membership: 'sector-member',
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      version: 1,
      changedBy: 'organizer',
      name: 'Télécom',
      acronym: '',
      membership: 'sector-member',
      delegationSize: 0,
    })
  })

  it('are known by name and country together', async () => {
    expect(
      (await create({ name: 'Ministry of Ann', group: 'government', country: 'KE' })).status,
    ).toBe(201)
    const same = await create<Problem>({
      name: 'Ministry of Ann',
      group: 'government',
      country: 'RW',
    })
    expect([same.status, errorsOf(same)]).toEqual([422, ['/fields/name taken']])
    await create({ name: 'Union', group: 'youth' })
    expect((await create({ name: 'Union', group: 'youth' })).status).toBe(422)
    const nowhere = await create<Problem>({ name: 'X', group: 'youth', country: 'XX' })
    expect(errorsOf(nowhere)).toEqual(['/fields/country unknown-country'])
  })

  it('that leave the Membership show it in the sessions of their people at once (R10)', async () => {
    expect(await findings()).not.toContain('high-level-missing')
    expect((await change({ membership: null, delegationSize: 4 })).body).toMatchObject({
      version: 2,
      membership: null,
      delegationSize: 4,
    })
    expect(await findings()).toContain('high-level-missing')
    const [fact] = await api.rows<{ data: object }>(
      `SELECT data FROM live_event WHERE stream = 'plan' ORDER BY seq DESC LIMIT 1`,
    )
    expect(fact!.data).toMatchObject({ what: 'person', ids: [idOf('Ann')] })
  })

  it('no lost update: 412 with what stands, 428 without a version, the same again changes nothing', async () => {
    await change({ acronym: 'MA' })
    const late = await change<Problem>({ acronym: 'MB' })
    expect(late.status).toBe(412)
    expect(late.body.current).toMatchObject({
      version: 2,
      fields: { acronym: 'MA', group: 'government' },
    })
    const command = { commandId: randomUUID(), fields: { acronym: 'X' } }
    expect((await api.patch(`/api/organisations/${ofAnn}`, command)).status).toBe(428)
    const before = await api.traces()
    expect((await change({ acronym: 'MA' }, 2)).body.version).toBe(2)
    expect(await api.traces()).toEqual(before)
  })

  it('a retry has one effect', async () => {
    const commandId = randomUUID()
    const first = await create({ name: 'Once', group: 'youth' }, commandId)
    const again = await create({ name: 'Once', group: 'youth' }, commandId)
    expect([again.status, again.body]).toEqual([201, first.body])
  })

  it('that nobody knows cannot be changed', async () => {
    const command = { commandId: randomUUID(), expectedVersion: 1, fields: {} }
    expect((await api.patch(`/api/organisations/${randomUUID()}`, command)).status).toBe(404)
  })
})

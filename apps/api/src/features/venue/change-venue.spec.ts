import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Problem, Venue } from '@roundtable/contracts'
import { AgendaApi, type Reply } from '../agenda/testing/agenda-api'
import { anAgenda, idOf } from '../agenda/testing/an-agenda'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() => api.load(anAgenda().room('A').room('B').session('s1')))

const zone = (code: string) => ({ id: idOf(`zone ${code}`), code, name: { en: `Zone ${code}` } })
const walk = (a: string, b: string, minutes: number) => ({
  a: idOf(`zone ${a}`),
  b: idOf(`zone ${b}`),
  minutes,
})
const pool = (code: string, language: string | null = null) => ({
  id: idOf(`pool ${code}`),
  code,
  name: { en: code },
  size: 2,
  language,
})
const [low, high] = [idOf('zone N'), idOf('zone S')].sort()

const read = async () => (await api.get<Venue>('/api/venue')).body
const change = async <T = Venue>(
  fields: Partial<Pick<Venue, 'zones' | 'walks' | 'pools'>>,
  version?: number,
): Promise<Reply<T>> => {
  const expectedVersion = version ?? (await read()).version
  return api.patch<T>('/api/venue', { commandId: randomUUID(), expectedVersion, fields })
}
const errors = async (fields: Parameters<typeof change>[0]) => {
  const before = await api.traces()
  const { status, body } = await change<Problem>(fields)
  expect(await api.traces()).toEqual(before)
  return [status, ...(body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)]
}

describe('GET and PATCH /api/venue', () => {
  it('keeps zones, ways and pools as whole lists, in their order, one version up', async () => {
    const before = await read()
    const zones = [zone('S'), zone('N')]
    const pools = [pool('FR', 'fr'), pool('crew')]
    const { status, body } = await change({ zones, walks: [walk('S', 'N', 7)], pools })
    expect(status).toBe(200)
    expect(body).toEqual(await read())
    expect(body).toMatchObject({
      version: before.version + 1,
      changedBy: 'organizer',
      zones,
      walks: [{ a: low, b: high, minutes: 7 }],
      pools,
    })
    expect((await api.plan()).walks).toEqual(body.walks)
  })

  it('says once what is one way, whoever names it', async () => {
    await change({ zones: [zone('N'), zone('S')], walks: [walk('N', 'S', 5)] })
    const { version } = await read()
    expect((await change({ walks: [walk('S', 'N', 5)] })).body.version).toBe(version)
    expect((await change({ walks: [walk('S', 'N', 6)] })).body.version).toBe(version + 1)
  })

  it('lets two zones swap their codes, and two pools their languages', async () => {
    const [n, s] = [zone('N'), zone('S')]
    await change({ zones: [n, s], pools: [pool('1', 'fr'), pool('2', 'ar')] })
    const swapped = [
      { ...n, code: 'S' },
      { ...s, code: 'N' },
    ]
    const turned = [pool('1', 'ar'), pool('2', 'fr')]
    expect((await change({ zones: swapped, pools: turned })).body).toMatchObject({
      zones: swapped,
      pools: turned,
    })
  })

  it.each<[string, Parameters<typeof change>[0], string[]]>([
    [
      'a code twice',
      { zones: [zone('N'), { ...zone('S'), code: 'N' }] },
      ['/fields/zones/1/code taken'],
    ],
    [
      'an id twice',
      { zones: [zone('N'), { ...zone('N'), code: 'S' }] },
      ['/fields/zones/1/id named-twice'],
    ],
    [
      'a way from a zone to itself',
      { zones: [zone('N')], walks: [walk('N', 'N', 1)] },
      ['/fields/walks/0 walk-to-itself'],
    ],
    [
      'a way to nowhere',
      { zones: [zone('N')], walks: [walk('N', '?', 1)] },
      [`/fields/walks/0/${idOf('zone N') < idOf('zone ?') ? 'b' : 'a'} unknown-zone`],
    ],
    [
      'a way twice, once from either end',
      { zones: [zone('N'), zone('S')], walks: [walk('N', 'S', 1), walk('S', 'N', 2)] },
      ['/fields/walks/1 named-twice'],
    ],
    [
      'two pools of one language',
      { pools: [pool('1', 'fr'), pool('2', 'fr')] },
      ['/fields/pools/1/language taken'],
    ],
  ])('refuses %s', async (_, fields, expected) => {
    expect(await errors(fields)).toEqual([422, ...expected])
  })

  it('a zone that goes takes its ways along, and its rooms lie nowhere, one version up', async () => {
    await change({ zones: [zone('N'), zone('S')], walks: [walk('N', 'S', 5)] })
    const put = { commandId: randomUUID(), expectedVersion: 1, fields: { zoneId: idOf('zone N') } }
    expect((await api.patch(`/api/rooms/${idOf('A')}`, put)).status).toBe(200)
    const { body } = await change({ zones: [zone('S')] })
    expect([body.walks, body.rooms.map((r) => [r.code, r.zoneId, r.version])]).toEqual([
      [],
      [
        ['A', null, 3],
        ['B', null, 1],
      ],
    ])
    const [fact] = await api.rows<{ data: object }>(
      `SELECT data FROM live_event WHERE stream = 'plan' ORDER BY seq DESC LIMIT 1`,
    )
    expect(fact!.data).toMatchObject({ what: 'venue', ids: [idOf('A')] })
  })

  it('a pool that sessions draw from cannot go', async () => {
    await change({ pools: [pool('crew')] })
    await api.rows('INSERT INTO session_use VALUES ($1, $2, 1)', [idOf('s1'), idOf('pool crew')])
    const { status, body } = await change<Problem>({ pools: [] })
    expect([status, body.detail]).toEqual([
      422,
      'crew cannot be removed: needed by s1. Nothing was changed.',
    ])
    expect((await change({ pools: [{ ...pool('crew'), size: 0 }] })).status).toBe(200)
  })

  it('no lost update: 412 with the lists that stand, 428 without a version (I-04)', async () => {
    const { version } = await read()
    await change({ zones: [zone('N')] }, version)
    const late = await change<Problem>({ zones: [] }, version)
    expect(late.status).toBe(412)
    expect(late.body.current).toMatchObject({
      version: version + 1,
      fields: { zones: [zone('N')] },
    })
    const command = { commandId: randomUUID(), fields: { zones: [] } }
    expect((await api.patch('/api/venue', command)).status).toBe(428)
    expect((await read()).zones).toEqual([zone('N')])
  })

  it('a retry has one effect, and the same again none', async () => {
    const { version } = await read()
    const command = {
      commandId: randomUUID(),
      expectedVersion: version,
      fields: { pools: [pool('x')] },
    }
    const first = await api.patch('/api/venue', command)
    expect((await api.patch('/api/venue', command)).body).toEqual(first.body)
    const before = await api.traces()
    await change({ pools: [pool('x')] })
    expect(await api.traces()).toEqual(before)
  })
})

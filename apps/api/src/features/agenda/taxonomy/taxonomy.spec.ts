import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Problem, Taxonomy, TaxonomyChange } from '@roundtable/contracts'
import { AgendaApi } from '../testing/agenda-api'
import { anAgenda } from '../testing/an-agenda'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() => api.load(anAgenda()))

const read = async () => (await api.get<Taxonomy>('/api/taxonomy')).body
const change = async <T = Taxonomy>(fields: TaxonomyChange['fields'], expectedVersion?: number) =>
  api.patch<T>(
    '/api/taxonomy',
    {
      commandId: randomUUID(),
      expectedVersion: expectedVersion ?? (await read()).version,
      reason: 'The conference adopted it',
      fields,
    },
    'secretariat',
  )

const cheap = { key: 'affordable', name: { en: 'Affordable connectivity', fr: 'Abordable' } }
const money = { key: 'resources', name: { en: 'Resource mobilization' } }
const access = { key: 'access' as const, name: { en: 'Connecting people', fr: 'Connecter' } }

describe('the taxonomy', () => {
  it('gets priorities in their order, and ties focus areas to them (R6)', async () => {
    const { version } = await read()
    const { status, body } = await change({
      priorities: [money, cheap],
      focusAreas: [{ ...access, priorities: ['resources', 'affordable', 'resources'] }],
    })
    expect([status, body.version, body.changedBy]).toEqual([200, version + 1, 'secretariat'])
    expect(body.priorities).toEqual([money, cheap])
    expect(body.focusAreas.map((a) => [a.key, a.name.en, a.priorities])).toEqual([
      ['access', 'Connecting people', ['affordable', 'resources']],
      ['adoption', 'adoption', []],
      ['value', 'value', []],
      ['accelerate', 'accelerate', []],
    ])
    expect(await read()).toEqual(body)
    const { focusAreas, priorities } = await api.plan()
    expect({ focusAreas, priorities }).toEqual({
      focusAreas: body.focusAreas,
      priorities: body.priorities,
    })
  })

  it('renames and removes them, and keeps those that are used', async () => {
    await change({
      priorities: [cheap, money],
      focusAreas: [{ ...access, priorities: ['affordable'] }],
    })
    const renamed = { ...cheap, name: { en: 'Cheap' } }
    const { status, body } = await change({ priorities: [renamed] })
    expect([status, body.priorities]).toEqual([200, [renamed]])
    const before = await api.traces()
    const refused = await change<Problem>({ priorities: [] })
    expect({ status: refused.status, errors: refused.body.errors }).toMatchObject({
      status: 422,
      errors: [{ pointer: '/fields/priorities', code: 'used' }],
    })
    expect(await api.traces()).toEqual(before)
    const both = await change({ priorities: [], focusAreas: [{ ...access, priorities: [] }] })
    expect([both.status, both.body.priorities]).toEqual([200, []])
  })

  it('says what changed in one audit line and one fact, and nothing when nothing did', async () => {
    const { seq } = await api.plan()
    const { version } = (await change({ priorities: [cheap] })).body
    expect(
      await api.rows('SELECT action, before, after, reason FROM audit ORDER BY seq DESC LIMIT 1'),
    ).toEqual([
      {
        action: 'taxonomy.change',
        before: { version: version - 1, priorities: [] },
        after: { version, priorities: [cheap] },
        reason: 'The conference adopted it',
      },
    ])
    const before = await api.traces()
    expect((await change({ priorities: [cheap] })).status).toBe(200)
    expect(await api.traces()).toEqual(before)
    expect(
      await api.rows(
        `SELECT kind, data ->> 'what' AS what FROM live_event WHERE stream = 'plan' AND seq > $1`,
        [seq],
      ),
    ).toEqual([{ kind: 'plan-changed', what: 'taxonomy' }])
  })

  it('is not overwritten by who has not seen it (I-04)', async () => {
    const { version } = await read()
    await change({ priorities: [cheap] })
    const { status, body } = await change<Problem>({ priorities: [] }, version)
    const { focusAreas, priorities } = await read()
    expect({ status, current: body.current }).toMatchObject({
      status: 412,
      current: { version: version + 1, fields: { focusAreas, priorities } },
    })
  })

  it.each<[string, TaxonomyChange['fields'], string, string]>([
    [
      'a priority without a name',
      { priorities: [{ key: 'x', name: { en: ' ' } }] },
      '/priorities/0/name/en',
      'required',
    ],
    ['a priority twice', { priorities: [cheap, cheap] }, '/priorities/1/key', 'named-twice'],
    [
      'an area without a name',
      { focusAreas: [{ ...access, name: { en: '' }, priorities: [] }] },
      '/focusAreas/0/name/en',
      'required',
    ],
    [
      'an area twice',
      {
        focusAreas: [
          { ...access, priorities: [] },
          { ...access, priorities: [] },
        ],
      },
      '/focusAreas/0/key',
      'named-twice',
    ],
    [
      'a tie to nothing',
      { focusAreas: [{ ...access, priorities: ['none'] }] },
      '/focusAreas/0/priorities',
      'unknown-priority',
    ],
  ])('refuses %s', async (_, fields, pointer, code) => {
    const before = await api.traces()
    const { status, body } = await change<Problem>(fields)
    expect({ status, errors: body.errors }).toMatchObject({
      status: 422,
      errors: [{ pointer: `/fields${pointer}`, code }],
    })
    expect(await api.traces()).toEqual(before)
  })
})

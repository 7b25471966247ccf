import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Policy, PolicyChange, Problem } from '@roundtable/contracts'
import { rules } from '@roundtable/scheduling'
import { AgendaApi } from '../testing/agenda-api'
import { anAgenda } from '../testing/an-agenda'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() =>
  api.load(
    anAgenda()
      .room('A', { capacity: 20 })
      .room('B')
      .body('COM3')
      .meets('COM3', '12:00-13:00')
      .session('s1', { expected: 50 })
      .session('s2', { format: 'panel' }),
  ),
)

const read = async () => (await api.get<Policy>('/api/policy')).body
const change = async <T = Policy>(changes: PolicyChange[], expectedVersion?: number) =>
  api.patch<T>(
    '/api/policy',
    {
      commandId: randomUUID(),
      expectedVersion: expectedVersion ?? (await read()).version,
      reason: 'Decided by the secretariat',
      fields: { changes },
    },
    'secretariat',
  )
const small: PolicyChange = {
  rule: 'room-too-small',
  severity: 'blocker',
  at: 'move',
  waivable: true,
}

describe('the policy', () => {
  it('holds every rule of the registry in its order, as the registry weighs it', async () => {
    const { rules: weights } = await read()
    expect(weights.map((w) => w.rule)).toEqual(rules.map((rule) => rule.code))
    const of = (code: string) => weights.find((w) => w.rule === code)
    const plain = { changed: false, byBody: false, fixed: false }
    expect(of('room-double-booked')).toEqual({
      rule: 'room-double-booked',
      severity: 'blocker',
      at: 'move',
      waivable: false,
      ...plain,
      fixed: true,
    })
    expect(of('high-level-missing')).toEqual({
      rule: 'high-level-missing',
      severity: 'blocker',
      at: 'release',
      waivable: true,
      ...plain,
    })
    expect(of('host-meets')).toMatchObject({ byBody: true, changed: false })
  })

  it('weighs a rule otherwise, for every judgement from then on, and back', async () => {
    expect((await api.moves(['s1', 'A 09:00', 0])).status).toBe(200)
    const { version } = await read()
    const { status, body } = await change([small])
    expect([status, body.version, body.changedBy]).toEqual([200, version + 1, 'secretariat'])
    expect(body.rules.find((r) => r.rule === small.rule)).toEqual({
      ...small,
      fixed: false,
      changed: true,
      byBody: false,
    })
    const plan = await api.plan()
    expect(plan.policy).toEqual([small])
    expect(plan.findings.filter((f) => f.code === small.rule).map((f) => f.severity)).toEqual([
      'blocker',
    ])
    expect((await api.moves(['s1', 'A 10:00', 1])).status).toBe(200)
    expect((await api.change('s1', { expected: 60 })).status).toBe(409)
    await change([])
    expect((await api.change('s1', { expected: 60 })).status).toBe(200)
    expect((await read()).rules.some((r) => r.changed)).toBe(false)
  })

  it('weighs what the bodies weigh as one, where the secretariat says so', async () => {
    expect((await api.moves(['s1', 'B 12:00', 0])).status).toBe(409)
    const { body } = await change([
      { rule: 'host-meets', severity: 'warning', at: 'move', waivable: false },
    ])
    expect(body.rules.find((r) => r.rule === 'host-meets')).toMatchObject({
      severity: 'warning',
      changed: true,
      byBody: false,
    })
    expect((await api.moves(['s1', 'B 12:00', 0])).status).toBe(200)
  })

  it('lets nobody waive what is said of the plan as a whole, on no session', async () => {
    const { body } = await change([
      { rule: 'groups-missing', severity: 'blocker', at: 'release', waivable: true },
    ])
    expect(body.rules.find((r) => r.rule === 'groups-missing')).toMatchObject({
      severity: 'blocker',
      at: 'release',
      waivable: false,
    })
  })

  it('does not count as changed what the registry says anyway', async () => {
    await change([])
    const before = await api.traces()
    const { status, body } = await change([
      { rule: 'room-too-small', severity: 'warning', at: 'move', waivable: false },
    ])
    expect([status, body]).toEqual([200, await read()])
    expect(await api.traces()).toEqual(before)
  })

  it('tells the difference in one audit line and one fact (I-15)', async () => {
    await change([small])
    const { seq } = await api.plan()
    const other: PolicyChange = { ...small, severity: 'advice' }
    const { version } = (await change([other])).body
    expect(
      await api.rows('SELECT action, before, after, reason FROM audit ORDER BY seq DESC LIMIT 1'),
    ).toEqual([
      {
        action: 'policy.change',
        before: { version: version - 1, changes: [small] },
        after: { version, changes: [other] },
        reason: 'Decided by the secretariat',
      },
    ])
    const [fact, ...more] = await api.rows<{ kind: string; data: { what: string } }>(
      `SELECT kind, data FROM live_event WHERE stream = 'plan' AND seq > $1`,
      [seq],
    )
    expect([fact?.kind, fact?.data.what, more]).toEqual(['plan-changed', 'policy', []])
  })

  it('is not overwritten by who has not seen it (I-04)', async () => {
    const { version } = await read()
    await change([small])
    const { status, body } = await change<Problem>([], version)
    expect({ status, current: body.current }).toMatchObject({
      status: 412,
      current: { version: version + 1, fields: { changes: [small] } },
    })
    const command = { commandId: randomUUID(), fields: { changes: [] } }
    expect((await api.patch('/api/policy', command, 'secretariat')).status).toBe(428)
  })
})

describe('a rule that cannot be weighed like this', () => {
  it.each<[string, PolicyChange[], string, string]>([
    ['is unknown', [{ ...small, rule: 'weather' }], '/0/rule', 'unknown-rule'],
    ['is fixed: rooms', [{ ...small, rule: 'room-double-booked' }], '/0/rule', 'fixed-rule'],
    ['is fixed: people', [{ ...small, rule: 'person-in-two-places' }], '/0/rule', 'fixed-rule'],
    ['is named twice', [small, small], '/1/rule', 'named-twice'],
    [
      'waits for the release and only advises',
      [{ ...small, severity: 'advice', at: 'release' }],
      '/0/at',
      'advice-does-not-wait',
    ],
  ])('%s → 422', async (_, changes, pointer, code) => {
    const before = await api.traces()
    const { status, body } = await change<Problem>(changes)
    expect({ status, errors: body.errors }).toMatchObject({
      status: 422,
      errors: [{ pointer: `/fields/changes${pointer}`, code }],
    })
    expect(await api.traces()).toEqual(before)
  })
})

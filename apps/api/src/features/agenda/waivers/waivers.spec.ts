import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Policy, Problem, Waiver, WaiverCommand } from '@roundtable/contracts'
import { AgendaApi } from '../testing/agenda-api'
import { anAgenda, idOf } from '../testing/an-agenda'
import { ofSessions } from '../testing/of-sessions'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())

const base = () =>
  anAgenda()
    .room('A')
    .person('Bea', { away: '14:00-15:00' })
    .session('bea', { people: ['Bea'] })
    .session('other', { people: ['Bea'] })
beforeEach(() => api.load(base()))

const later = '2099-01-01T00:00:00+02:00'
const give = <T = Waiver>(facts: Partial<WaiverCommand> = {}) =>
  api.post<T>(
    '/api/waivers',
    {
      commandId: randomUUID(),
      rule: 'person-unavailable',
      sessionId: idOf('bea'),
      reason: 'She comes for ten minutes',
      until: later,
      ...facts,
    },
    'secretariat',
  )
const end = <T = Waiver>(id: string, reason?: string) =>
  api.post<T>(`/api/waivers/${id}/end`, { commandId: randomUUID(), reason }, 'secretariat')
/** What the rules say of sessions, not of the agenda as a whole. */
const findings = async () => ofSessions((await api.plan()).findings).map((f) => [f.code, f.waived])
const moveTo = async (time: string, version: number) =>
  (await api.moves(['bea', `A ${time}`, version])).status

describe('a waiver', () => {
  it('names who, why and until when, stands in the plan, and lets its rule pass on its session alone', async () => {
    expect(await moveTo('14:00', 0)).toBe(409)
    const { status, body } = await give()
    expect({ status, body }).toEqual({
      status: 201,
      body: {
        id: body.id,
        rule: 'person-unavailable',
        sessionId: idOf('bea'),
        by: 'secretariat',
        reason: 'She comes for ten minutes',
        givenAt: expect.stringMatching(/\+02:00$/),
        until: later,
      },
    })
    expect((await api.plan()).waivers).toEqual([body])
    expect(await moveTo('14:00', 0)).toBe(200)
    expect(await findings()).toEqual([['person-unavailable', true]])
    expect((await api.moves(['other', 'A 13:30', 0])).status).toBe(409)
  })

  it('ends: what it covered is a finding again, and a new place of that kind is refused', async () => {
    const { body } = await give()
    expect(await moveTo('14:00', 0)).toBe(200)
    const ended = await end(body.id, 'She stays away')
    expect(ended).toMatchObject({ status: 200, body: { id: body.id, reason: body.reason } })
    expect(Date.parse(ended.body.until)).toBeLessThanOrEqual(Date.now())
    expect(await findings()).toEqual([['person-unavailable', false]])
    expect((await api.plan()).waivers).toEqual([ended.body])
    expect(await moveTo('14:10', 1)).toBe(409)
    const before = await api.traces()
    expect(await end(body.id)).toMatchObject({ status: 200, body: ended.body })
    expect(await api.traces()).toEqual(before)
  })

  it('expires: what it let pass is shown again by the next read, and refused from then on', async () => {
    const until = new Date(Math.ceil(Date.now() / 1_000) * 1_000 + 2_000)
    await give({ until: until.toISOString() })
    expect(await moveTo('14:00', 0)).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, until.getTime() - Date.now() + 5))
    expect(await findings()).toEqual([['person-unavailable', false]])
    expect(await moveTo('14:10', 1)).toBe(409)
    expect((await api.change('bea', { minutes: 50 })).status).toBe(409)
    expect((await api.change('bea', { expected: 7 })).status).toBe(200)
  })

  it('given again takes the place of the one in force', async () => {
    const first = (await give()).body
    const second = (await give({ reason: 'Longer', until: '2099-02-01T00:00:00+02:00' })).body
    const { waivers } = await api.plan()
    const inForce = waivers.filter((v) => Date.parse(v.until) > Date.now())
    expect(inForce).toEqual([second])
    expect(waivers.map((v) => v.id).sort()).toEqual([first.id, second.id].sort())
  })

  it('leaves an audit line and a fact each time, and has one effect (I-07, I-15)', async () => {
    const { seq } = await api.plan()
    const command = {
      commandId: randomUUID(),
      rule: 'person-unavailable',
      sessionId: idOf('bea'),
      reason: 'Agreed',
      until: later,
    }
    const first = await api.post<Waiver>('/api/waivers', command, 'secretariat')
    const again = await api.post<Waiver>('/api/waivers', command, 'secretariat')
    expect([again.status, again.body]).toEqual([201, first.body])
    await end(first.body.id, 'Over')
    const lines = await api.rows<object>(
      'SELECT action, subject, actor, reason FROM audit ORDER BY seq DESC LIMIT 2',
    )
    const subject = `session/${idOf('bea')}`
    expect(lines).toEqual([
      { action: 'waiver.end', subject, actor: 'secretariat', reason: 'Over' },
      { action: 'waiver.give', subject, actor: 'secretariat', reason: 'Agreed' },
    ])
    const facts = await api.rows<{ kind: string; data: { what: string; ids: string[] } }>(
      `SELECT kind, data FROM live_event WHERE stream = 'plan' AND seq > $1 ORDER BY seq`,
      [seq],
    )
    expect(facts.map(({ kind, data }) => [kind, data.what, data.ids])).toEqual([
      ['plan-changed', 'waiver', [first.body.id]],
      ['plan-changed', 'waiver', [first.body.id]],
    ])
  })
})

describe('a waiver that cannot be', () => {
  it.each<[string, Partial<WaiverCommand>, string, string]>([
    ['of no rule', { rule: 'weather' }, '/rule', 'unknown-rule'],
    ['of a rule that is fixed', { rule: 'room-double-booked' }, '/rule', 'never-waived'],
    ['of a rule that may not be waived', { rule: 'room-unavailable' }, '/rule', 'not-waivable'],
    [
      'of a session that is not there',
      { sessionId: randomUUID() },
      '/sessionId',
      'unknown-session',
    ],
    ['that is over', { until: '2022-06-08T10:00:00+02:00' }, '/until', 'not-in-the-future'],
    ['without a reason', { reason: ' ' }, '/reason', 'too_small'],
    ['without an end', { until: undefined }, '/until', 'invalid_type'],
  ])('%s → 422', async (_, facts, pointer, code) => {
    const before = await api.traces()
    const { status, body } = await give<Problem>(facts)
    expect({ status, errors: body.errors }).toMatchObject({
      status: 422,
      errors: [{ pointer, code }],
    })
    expect(await api.traces()).toEqual(before)
  })

  it('nor can one end that is not there', async () => {
    expect((await end(randomUUID())).status).toBe(404)
  })

  it('is what the policy in force says, rule by rule', async () => {
    const rulesNow = async () => (await api.get<Policy>('/api/policy')).body.rules
    const given = async () => {
      const answers: [string, number][] = []
      for (const { rule } of await rulesNow()) answers.push([rule, (await give({ rule })).status])
      return answers
    }
    const expected = async () =>
      (await rulesNow()).map((r) => [r.rule, r.waivable && !r.fixed ? 201 : 422])
    expect(await given()).toEqual(await expected())
    const turned = (await rulesNow()).filter((r) => !r.fixed)
    const version = (await api.get<Policy>('/api/policy')).body.version
    const changes = turned.map(({ rule, severity, at, waivable }) => ({
      rule,
      severity,
      at,
      waivable: !waivable,
    }))
    const command = { commandId: randomUUID(), expectedVersion: version, fields: { changes } }
    expect((await api.patch('/api/policy', command, 'secretariat')).status).toBe(200)
    expect(await given()).toEqual(await expected())
  })

  it('of a rule that the bodies weigh: only where one of them may be waived', async () => {
    expect((await give({ rule: 'host-meets' })).status).toBe(422)
    await api.load(base().body('COM3').body('WG', 'waiver', 'group'))
    expect((await give({ rule: 'host-meets' })).status).toBe(201)
  })
})

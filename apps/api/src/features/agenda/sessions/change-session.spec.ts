import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Problem, SessionChange, SessionChanged } from '@roundtable/contracts'
import { aRole } from '../testing/a-role'
import { AgendaApi } from '../testing/agenda-api'
import { anAgenda, at, idOf } from '../testing/an-agenda'
import { fieldsOf } from './session-fields'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())

const base = () =>
  anAgenda()
    .room('A', {
      features: ['webcast', 'stage', 'captioning'],
      languages: ['en', 'rw', 'ru', 'sgn'],
    })
    .room('B')
    .person('Ann')
    .person('Bea')
    .pool('Cameras', { size: 2 })
    .pool('French team', { size: 1, language: 'fr' })
    .session('s1', { people: ['Ann'] })
    .session('s2')
    .session('s3')
    .place('s1', 'A 09:00')
beforeEach(() => api.load(base()))

const path = `/api/sessions/${idOf('s1')}`

/** Every field, with a value that is not the default. */
const every: Required<SessionChange['fields']> = {
  code: 'PS9',
  title: { en: 'Pledges', fr: 'Engagements', ar: 'تعهدات' },
  summary: { en: 'What is *promised*', fr: 'Ce qui est promis' },
  textStates: { en: 'reviewed', fr: 'draft' },
  segment: 'policy-statements',
  format: 'pledge-segment',
  details: { minutesEach: 3, absent: 'skip-and-return' },
  minutes: 90,
  focusAreas: ['access', 'value'],
  noFocusReason: 'It is about all of them',
  sdgs: [4, 9, 17],
  regionalPriorities: ['transformation'],
  expected: 250,
  features: ['webcast', 'stage'],
  floorLanguages: ['en', 'rw'],
  interpretation: ['ru'],
  captioning: true,
  signLanguage: true,
  uses: [{ poolId: idOf('Cameras'), count: 2 }],
  lock: { roomId: idOf('A'), start: at('09:00') },
  relations: [
    { kind: 'before', sessionId: idOf('s2') },
    { kind: 'after', sessionId: idOf('s3') },
    { kind: 'not-against', sessionId: idOf('s3') },
  ],
  roles: [
    aRole('Bea', { role: 'speaker', reply: 'invited', from: 10, to: 40, minutes: 3 }),
    aRole('Ann', { role: 'chair' }),
  ],
  items: [
    { id: idOf('item 2'), title: { en: 'Statement' }, personId: idOf('Bea'), minutes: 3 },
    { id: idOf('item 1'), title: { en: 'Song', fr: 'Chant' }, personId: null, minutes: 5 },
  ],
}

describe('a session', () => {
  it.each(Object.keys(every) as (keyof typeof every)[])(
    'keeps %s as it was given, alone, and the others as they were',
    async (name) => {
      const before = await api.session('s1')
      // What belongs to a format needs it; who has the floor needs a role.
      const format = ['details', 'items'].includes(name) ? { format: every.format } : {}
      const roles = name === 'items' ? { roles: every.roles } : {}
      const fields = { ...format, ...roles, [name]: every[name] }
      const { status, body } = await api.change('s1', fields)
      expect({ status, body }).toEqual({
        status: 200,
        body: {
          ...before,
          ...fields,
          version: 2,
          changedBy: 'organizer',
          changedAt: expect.stringMatching(/\+02:00$/),
          findings: expect.any(Array),
        },
      })
      const { findings: _, ...record } = body
      expect(await api.session('s1')).toEqual(record)
    },
  )

  it('keeps all of them together, in the plan too', async () => {
    const { status, body } = await api.change('s1', every)
    expect([status, body.version]).toEqual([200, 2])
    expect(await api.session('s1')).toMatchObject(every)
    const own = ['summary', 'textStates', 'details', 'relations', 'items']
    const inPlan = Object.fromEntries(Object.entries(every).filter(([name]) => !own.includes(name)))
    const plan = await api.plan()
    expect(plan.sessions.find((s) => s.id === idOf('s1'))).toMatchObject(inPlan)
    expect(plan.findings.filter((f) => f.sessions.includes(idOf('s1')))).toEqual(body.findings)
    expect(plan.relations).toHaveLength(3)
  })

  it('is spelled in one way: what is named twice stands once, any offset is Kigali’s', async () => {
    const { body } = await api.change('s1', {
      title: { en: ' Title ', fr: '  ' },
      sdgs: [9, 4, 9],
      focusAreas: ['value', 'access', 'value'],
      lock: { roomId: idOf('A'), start: '2022-06-08T07:00:00Z' },
      relations: [
        { kind: 'same-room', sessionId: idOf('s2') },
        { kind: 'same-room', sessionId: idOf('s2') },
      ],
    })
    expect(body).toMatchObject({
      title: { en: 'Title' },
      sdgs: [4, 9],
      focusAreas: ['access', 'value'],
      lock: { roomId: idOf('A'), start: at('09:00') },
      relations: [{ kind: 'same-room', sessionId: idOf('s2') }],
    })
    expect(body.title).toEqual({ en: 'Title' })
  })

  it('of another format loses what only the former one had', async () => {
    await api.change('s1', { format: 'panel', details: { question: 'Who pays?' } })
    const { body } = await api.change('s1', { format: 'breakout' })
    expect(body.details).toEqual({})
    const audit = await api.rows('SELECT before, after FROM audit ORDER BY seq DESC LIMIT 1')
    expect(audit).toEqual([
      {
        before: { version: 2, format: 'panel', details: { question: 'Who pays?' } },
        after: { version: 3, format: 'breakout', details: {} },
      },
    ])
  })

  it('that is not there is not found, and neither is one with an odd name', async () => {
    const nobody = `/api/sessions/${randomUUID()}`
    const command = { commandId: randomUUID(), expectedVersion: 1, fields: { minutes: 5 } }
    expect((await api.get(nobody)).status).toBe(404)
    expect((await api.patch(nobody, command)).status).toBe(404)
    expect((await api.get('/api/sessions/s1')).status).toBe(404)
  })
})

describe('nobody overwrites what they have not seen (I-04)', () => {
  it('without a version: 428', async () => {
    const command = { commandId: randomUUID(), fields: { minutes: 45 } }
    const { status, body } = await api.patch<Problem>(path, command)
    expect([status, body.errors]).toEqual([
      428,
      [{ pointer: '/expectedVersion', code: 'required' }],
    ])
  })

  it('two who change different fields: the second is told the whole record as it is', async () => {
    expect((await api.change('s1', { minutes: 45 }, { expectedVersion: 1 })).status).toBe(200)
    const { status, body } = await api.refusedChange('s1', { expected: 9 }, { expectedVersion: 1 })
    const record = await api.session('s1')
    const fields = fieldsOf(record)
    expect({ status, type: body.type, current: body.current }).toEqual({
      status: 412,
      type: '/problems/stale',
      current: { version: 2, changedBy: 'organizer', changedAt: record.changedAt, fields },
    })
    expect(body.detail).toContain('organizer')
    expect(fields.minutes).toBe(45)
  })

  it('a relation is a change of both sessions', async () => {
    const relations = [{ kind: 'before' as const, sessionId: idOf('s2') }]
    expect((await api.change('s1', { relations })).body.version).toBe(2)
    const other = await api.session('s2')
    expect([other.version, other.changedBy, other.relations]).toEqual([
      2,
      'organizer',
      [{ kind: 'after', sessionId: idOf('s1') }],
    ])
    expect((await api.change('s2', { minutes: 30 }, { expectedVersion: 1 })).status).toBe(412)
    const seen = await api.change('s2', { relations: [] })
    expect(seen.status).toBe(200)
    expect((await api.session('s1')).relations).toEqual([])
  })
})

describe('what a change leaves behind', () => {
  it('is one audit line with the changed fields and the reason, and one fact', async () => {
    const [last] = await api.rows<{ n: string }>('SELECT max(seq) AS n FROM audit')
    const commandId = randomUUID()
    const fields = { minutes: 45, expected: 50, title: { en: 'Shorter' } }
    const { seq } = await api.plan()
    await api.change('s1', fields, { commandId, reason: 'The minister leaves early' })
    expect(
      await api.rows(
        'SELECT actor, action, subject, before, after, reason FROM audit WHERE seq > $1',
        [last!.n ?? 0],
      ),
    ).toEqual([
      {
        actor: 'organizer',
        action: 'session.change',
        subject: `session/${idOf('s1')}`,
        before: { version: 1, minutes: 60, title: { en: 'Title s1' } },
        after: { version: 2, minutes: 45, title: { en: 'Shorter' } },
        reason: 'The minister leaves early',
      },
    ])
    expect(
      await api.rows(`SELECT kind, data FROM live_event WHERE stream = 'plan' AND seq > $1`, [seq]),
    ).toEqual([{ kind: 'plan-changed', data: { what: 'session', ids: [idOf('s1')], commandId } }])
  })

  it('is nothing when everything is as it was asked for', async () => {
    const fields = fieldsOf(await api.session('s1'))
    const before = await api.traces()
    const { status, body } = await api.change('s1', fields)
    expect({ status, body }).toEqual({
      status: 200,
      body: { ...(await api.session('s1')), findings: expect.any(Array) },
    })
    expect(await api.traces()).toEqual(before)
  })

  it('has one effect when it is sent again (I-07)', async () => {
    const command = { commandId: randomUUID(), expectedVersion: 1, fields: { minutes: 45 } }
    const first = await api.patch<SessionChanged>(path, command)
    await api.change('s1', { minutes: 30 })
    const before = await api.traces()
    const again = await api.patch<SessionChanged>(path, command)
    expect([again.status, again.body]).toEqual([200, first.body])
    const elsewhere = await api.patch<Problem>(`/api/sessions/${idOf('s2')}`, command)
    expect([elsewhere.status, elsewhere.body.type]).toEqual([409, '/problems/command-reused'])
    expect(await api.traces()).toEqual(before)
  })
})

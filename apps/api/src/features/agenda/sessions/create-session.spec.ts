import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Problem, SessionChanged, SessionCreation } from '@roundtable/contracts'
import { aRole } from '../testing/a-role'
import { AgendaApi } from '../testing/agenda-api'
import { anAgenda, at, idOf } from '../testing/an-agenda'
import { nextCode } from './new-session'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() => api.load(anAgenda().room('A').person('Ann').session('P1').place('P1', 'A 09:00')))

const create = <T = SessionChanged>(fields: Partial<SessionCreation['fields']> = {}) =>
  api.post<T>('/api/sessions', {
    commandId: randomUUID(),
    fields: { title: { en: 'New' }, format: 'panel', minutes: 45, ...fields },
  })

describe('a new session', () => {
  it('waits off the board with a code of its own and nothing that nobody said', async () => {
    const { status, body } = await create()
    expect({ status, body }).toEqual({
      status: 201,
      body: {
        id: body.id,
        version: 1,
        changedBy: 'organizer',
        changedAt: expect.any(String),
        placementVersion: 0,
        placement: null,
        code: 'P2',
        title: { en: 'New' },
        summary: { en: '' },
        textStates: {},
        segment: 'thematic',
        format: 'panel',
        details: {},
        minutes: 45,
        focusAreas: [],
        noFocusReason: '',
        sdgs: [],
        regionalPriorities: [],
        expected: 0,
        features: [],
        floorLanguages: [],
        interpretation: [],
        captioning: false,
        signLanguage: false,
        uses: [],
        lock: null,
        relations: [],
        roles: [],
        items: [],
        findings: expect.any(Array),
      },
    })
    const { findings: _, ...record } = body
    expect((await api.get(`/api/sessions/${body.id}`)).body).toEqual(record)
    const move = {
      sessionId: body.id,
      expectedVersion: 0,
      placement: { roomId: idOf('A'), start: at('10:00') },
    }
    expect(
      (await api.post('/api/plan/moves', { commandId: randomUUID(), moves: [move] })).status,
    ).toBe(200)
  })

  it('may say everything at once', async () => {
    const item = { id: randomUUID(), title: { en: 'One' }, personId: idOf('Ann'), minutes: 3 }
    const { status, body } = await create({
      format: 'signing',
      roles: [aRole('Ann', { role: 'signatory', reply: 'invited' })],
      items: [item],
      relations: [{ kind: 'after', sessionId: idOf('P1') }],
      details: { document: 'The charter' },
    })
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        code: 'SI',
        segment: 'high-level',
        items: [item],
        details: { document: 'The charter' },
      },
    })
    const other = await api.session('P1')
    expect([other.version, other.relations]).toEqual([2, [{ kind: 'before', sessionId: body.id }]])
  })

  it('is told in one audit line and one fact, once however often it is sent (I-07, I-15)', async () => {
    const { seq } = await api.plan()
    const command = {
      commandId: randomUUID(),
      fields: { title: { en: 'New' }, format: 'panel', minutes: 45 },
    }
    const first = await api.post<SessionChanged>('/api/sessions', command)
    const again = await api.post<SessionChanged>('/api/sessions', command)
    expect([again.status, again.body]).toEqual([201, first.body])
    const { id } = first.body
    expect(await api.rows('SELECT action, subject FROM audit ORDER BY seq DESC LIMIT 1')).toEqual([
      { action: 'session.create', subject: `session/${id}` },
    ])
    expect(
      await api.rows(`SELECT kind, data FROM live_event WHERE stream = 'plan' AND seq > $1`, [seq]),
    ).toEqual([
      {
        kind: 'plan-changed',
        data: { what: 'session', ids: [id], commandId: command.commandId },
      },
    ])
    expect((await api.plan()).sessions).toHaveLength(2)
  })

  it.each<[string, Partial<SessionCreation['fields']>, string, string]>([
    ['a code that is taken, in whatever letters', { code: 'p1' }, '/fields/code', 'taken'],
    ['no title', { title: { en: '' } }, '/fields/title/en', 'required'],
    ['no length', { minutes: undefined }, '/fields/minutes', 'invalid_type'],
    [
      'somebody unknown',
      {
        roles: [
          {
            personId: idOf('Bo'),
            role: 'chair',
            reply: 'invited',
            from: null,
            to: null,
            minutes: null,
          },
        ],
      },
      '/fields/roles/0/personId',
      'unknown-person',
    ],
    [
      'details of another format',
      { details: { tables: 3 } },
      '/fields/details/tables',
      'not-of-this-format',
    ],
  ])('is refused with %s', async (_, fields, pointer, code) => {
    const before = await api.traces()
    const { status, body } = await create<Problem>(fields)
    expect({ status, errors: body.errors }).toMatchObject({
      status: 422,
      errors: [{ pointer, code }],
    })
    expect(await api.traces()).toEqual(before)
  })

  it('cannot be locked before it stands anywhere', async () => {
    const { status, body } = await create<Problem>({
      lock: { roomId: idOf('A'), start: at('11:00') },
    })
    expect([status, body.findings?.map((f) => f.code)]).toEqual([409, ['locked-moved']])
    expect(body.detail).toContain('P2 “New” cannot be added like this')
  })
})

describe('the next code', () => {
  it('is the first free number after the format’s letter', () => {
    expect(nextCode('panel', ['P1', 'P2', 'B3'])).toBe('P3')
    expect(nextCode('panel', ['p1', 'P3'])).toBe('P2')
    expect(nextCode('breakout', [])).toBe('B1')
    expect(nextCode('spotlight', ['S1'])).toBe('S2')
  })

  it('has no number where there is usually one such session', () => {
    expect(nextCode('opening', [])).toBe('OP')
    expect(nextCode('opening', ['OP'])).toBe('OP2')
    expect(nextCode('pledge-segment', ['PS', 'PS2'])).toBe('PS3')
  })
})

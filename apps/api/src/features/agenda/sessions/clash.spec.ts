import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { SessionChange, SessionRecord } from '@roundtable/contracts'
import { aRole } from '../testing/a-role'
import { AgendaApi } from '../testing/agenda-api'
import { anAgenda, at, idOf } from '../testing/an-agenda'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())

/** Nothing that a rule would only warn of. */
const quiet = { focusAreas: [], noFocusReason: 'It is about everything' }

/** s1 stands between others: s2 follows it in its room, `beside` runs at its time, `late` ends when the committee begins. */
const base = () =>
  anAgenda()
    .room('A', { languages: ['en', 'fr'], features: ['projection'] })
    .room('B')
    .room('C')
    .body('COM3')
    .meets('COM3', '12:00-13:00')
    .pool('Cameras', { size: 2 })
    .person('Ann')
    .person('Bea')
    .person('Cat', { away: '09:00-09:30' })
    .session('s1', { ...quiet, people: ['Ann'] })
    .session('s2', quiet)
    .session('beside', {
      ...quiet,
      people: ['Bea'],
      uses: [{ poolId: idOf('Cameras'), count: 1 }],
    })
    .session('late', quiet)
    .session('locked', { ...quiet, lock: 'C 09:00' })
    .session('free', quiet)
    .place('s1', 'A 09:00')
    .place('s2', 'A 10:00')
    .place('beside', 'B 09:00')
    .place('late', 'B 11:00')
    .place('locked', 'C 09:00')
beforeEach(() => api.load(base()))

const relation = (kind: SessionRecord['relations'][number]['kind'], session: string) => ({
  relations: [{ kind, sessionId: idOf(session) }],
})
const occupied = (session: string) =>
  api.rows<{ who: string; from: Date; to: Date }>(
    'SELECT resource_id AS who, lower(during) AS from, upper(during) AS to FROM occupancy WHERE session_id = $1 ORDER BY who',
    [idOf(session)],
  )

describe('nobody can create a clash by changing a session (I-01, I-02)', () => {
  it.each<[string, string, SessionChange['fields'], string[]]>([
    ['longer than its room is free', 's1', { minutes: 61 }, ['room-double-booked']],
    ['longer, into a committee', 'late', { minutes: 65 }, ['host-meets']],
    ['a person who is elsewhere', 's1', { roles: [aRole('Bea')] }, ['person-in-two-places']],
    [
      'a person who is only invited, and elsewhere',
      's1',
      { roles: [aRole('Bea', { reply: 'invited' })] },
      ['person-in-two-places'],
    ],
    ['a person who is away', 's1', { roles: [aRole('Cat')] }, ['person-unavailable']],
    ['a feature that its room lacks', 's1', { features: ['webcast'] }, ['feature-missing']],
    ['captions that its room cannot show', 's1', { captioning: true }, ['feature-missing']],
    [
      'a second floor language that its room lacks',
      's1',
      { floorLanguages: ['en', 'rw'] },
      ['language-not-carried'],
    ],
    [
      'an interpretation that its room lacks',
      's1',
      { floorLanguages: ['en'], interpretation: ['es'] },
      ['language-not-carried'],
    ],
    [
      'more of a pool than there is',
      's1',
      { uses: [{ poolId: idOf('Cameras'), count: 2 }] },
      ['pool-exceeded'],
    ],
    ['after what starts later', 's1', relation('after', 's2'), ['order-broken']],
    ['not against what runs beside', 's1', relation('not-against', 'beside'), ['not-against']],
    [
      'in the room of what runs elsewhere',
      's1',
      relation('same-room', 'beside'),
      ['relation-broken'],
    ],
    [
      'on another day than its neighbour',
      's1',
      relation('different-day', 's2'),
      ['relation-broken'],
    ],
    [
      'a lock elsewhere',
      's1',
      { lock: { roomId: idOf('B'), start: at('10:00') } },
      ['locked-moved'],
    ],
    [
      'a lock of what stands nowhere',
      'free',
      { lock: { roomId: idOf('A'), start: at('14:00') } },
      ['locked-moved'],
    ],
    [
      'two things at once',
      's1',
      { minutes: 70, roles: [aRole('Bea')] },
      ['room-double-booked', 'person-in-two-places'],
    ],
  ])('%s → 409, and nothing is left behind', async (_, session, fields, expected) => {
    const before = await api.traces()
    const { status, body } = await api.refusedChange(session, fields)
    expect({ status, type: body.type, codes: body.findings?.map((f) => f.code) }).toEqual({
      status: 409,
      type: '/problems/clash',
      codes: expected,
    })
    expect(body.detail).toContain(`${session} “Title ${session}” cannot be changed like this: `)
    expect(await api.traces()).toEqual(before)
  })

  it.each<[string, string, SessionChange['fields']]>([
    ['to the minute until the next one', 's2', { minutes: 120 }],
    ['with a person who comes when the other one is over', 'late', { roles: [aRole('Bea')] }],
    [
      'with somebody who declined, wherever they are',
      's1',
      { roles: [aRole('Bea', { reply: 'declined' })] },
    ],
    ['with as much of a pool as there is', 's1', { uses: [{ poolId: idOf('Cameras'), count: 1 }] }],
    [
      'with languages and features of its room',
      's1',
      { floorLanguages: ['fr'], features: ['projection'] },
    ],
    ['before what starts later', 's1', relation('before', 's2')],
    ['locked where it stands', 's1', { lock: { roomId: idOf('A'), start: at('09:00') } }],
    ['unlocked', 'locked', { lock: null }],
    ['in a room that is too small: a warning', 's1', { expected: 101 }],
    ['off the board, whatever it asks for', 'free', { features: ['stage'], roles: [aRole('Bea')] }],
  ])('but %s: 200', async (_, session, fields) => {
    expect((await api.change(session, fields)).status).toBe(200)
    expect(await api.overlaps()).toBe(0)
  })

  it('answers the nearest places where the session as it would be is free', async () => {
    const fields = { minutes: 75, roles: [aRole('Ann'), aRole('Bea')] }
    const { body } = await api.refusedChange('s1', fields)
    const [nearest] = body.suggestions!
    expect(nearest).toMatchObject({ sessionId: idOf('s1'), severity: 'free' })
    expect(Date.parse(nearest!.end) - Date.parse(nearest!.start)).toBe(75 * 60_000)
    expect((await api.change('s1', fields, { offBoard: true })).status).toBe(200)
    const { roomId, start } = nearest!
    const move = { sessionId: idOf('s1'), expectedVersion: 2, placement: { roomId, start } }
    const moved = await api.post('/api/plan/moves', { commandId: randomUUID(), moves: [move] })
    expect(moved.status).toBe(200)
  })

  it('a clash that the world made is no reason to refuse another change', async () => {
    await api.load(base().meets('COM3', '09:00-09:30'))
    const { status, body } = await api.change('s1', { expected: 7, title: { en: 'New' } })
    expect([status, body.findings.map((f) => f.code)]).toEqual([200, ['host-meets']])
    expect((await api.change('s1', { minutes: 20 })).status).toBe(409)
  })

  it('occupancy follows: length, people, and who declined (I-01)', async () => {
    const instant = (time: string) => new Date(at(time))
    await api.change('late', {
      minutes: 30,
      roles: [aRole('Ann', { from: 5, to: 25 }), aRole('Bea')],
    })
    expect(await occupied('late')).toEqual(
      [
        { who: idOf('B'), from: instant('11:00'), to: instant('11:30') },
        { who: idOf('Ann'), from: instant('11:05'), to: instant('11:25') },
        { who: idOf('Bea'), from: instant('11:00'), to: instant('11:30') },
      ].sort((a, b) => (a.who < b.who ? -1 : 1)),
    )
    await api.change('late', { roles: [aRole('Ann', { reply: 'declined' })] })
    expect(await occupied('late')).toEqual([
      { who: idOf('B'), from: instant('11:00'), to: instant('11:30') },
    ])
  })

  it('one person may be legally in two halves, and not a minute more', async () => {
    expect((await api.change('s1', { roles: [aRole('Bea', { from: 30 })] })).status).toBe(409)
    expect((await api.change('beside', { roles: [aRole('Bea', { to: 30 })] })).status).toBe(200)
    expect((await api.change('s1', { roles: [aRole('Bea', { from: 29 })] })).status).toBe(409)
    expect((await api.change('s1', { roles: [aRole('Bea', { from: 30 })] })).status).toBe(200)
    expect((await api.change('beside', { roles: [aRole('Bea', { to: 31 })] })).status).toBe(409)
    expect(await api.overlaps()).toBe(0)
  })
})

describe('save, and take it off the board', () => {
  const tooLong = { minutes: 90 }

  it('does both at once: version, placement, occupancy, lines and facts in their order', async () => {
    const { seq } = await api.plan()
    const commandId = randomUUID()
    const head = { commandId, offBoard: true, reason: 'It grew' }
    const { status, body } = await api.change('s1', tooLong, head)
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { version: 2, minutes: 90, placementVersion: 2, placement: null },
    })
    const { findings: _, ...record } = body
    expect(await api.session('s1')).toEqual(record)
    expect(await occupied('s1')).toEqual([])
    const plan = await api.plan()
    expect(plan.placements.some((p) => p.sessionId === idOf('s1'))).toBe(false)
    const facts = await api.rows<{ kind: string; data: object }>(
      `SELECT kind, data FROM live_event WHERE stream = 'plan' AND seq > $1 ORDER BY seq`,
      [seq],
    )
    expect(facts).toEqual([
      { kind: 'plan-changed', data: { what: 'session', ids: [idOf('s1')], commandId } },
      {
        kind: 'sessions-moved',
        data: {
          placements: [
            {
              sessionId: idOf('s1'),
              version: 2,
              placement: null,
              changedBy: 'organizer',
              changedAt: expect.any(String),
            },
          ],
          reason: 'It grew',
          commandId,
        },
      },
    ])
    const lines = await api.rows('SELECT action, reason FROM audit ORDER BY seq DESC LIMIT 2')
    expect(lines).toEqual([
      { action: 'session.move', reason: 'It grew' },
      { action: 'session.change', reason: 'It grew' },
    ])
  })

  it('moves nothing else: what follows in its room stays', async () => {
    await api.change('s1', tooLong, { offBoard: true })
    expect((await api.session('s2')).placement).toEqual({ roomId: idOf('A'), start: at('10:00') })
  })

  it('may be all that is asked for: then the session itself has no new version', async () => {
    const { status, body } = await api.change('s1', {}, { offBoard: true })
    expect([status, body.version, body.placementVersion, body.placement]).toEqual([200, 1, 2, null])
    const before = await api.traces()
    expect((await api.change('s1', {}, { offBoard: true })).status).toBe(200)
    expect(await api.traces()).toEqual(before)
  })

  it('does not open a lock, which the same change may do', async () => {
    const locked = await api.refusedChange('locked', tooLong, { offBoard: true })
    expect([locked.status, locked.body.findings?.map((f) => f.code)]).toEqual([
      409,
      ['locked-moved'],
    ])
    const opened = await api.change('locked', { ...tooLong, lock: null }, { offBoard: true })
    expect([opened.status, opened.body.placement]).toEqual([200, null])
  })
})

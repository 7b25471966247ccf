import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { MovesAnswer, Problem } from '@roundtable/contracts'
import { AgendaApi, toMoves } from './testing/agenda-api'
import { aFullDay } from './testing/a-full-day'
import { at, idOf } from './testing/an-agenda'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() => api.load(aFullDay()))

const send = (body: object) => api.post<Problem>('/api/plan/moves', body)

describe('a command that does not fit is refused before anything is looked up', () => {
  it.each<[string, object, object[]]>([
    ['no command id', { moves: toMoves([['free', 'A 11:00', 0]]) }, [{ pointer: '/commandId' }]],
    [
      'a command id that is none',
      { commandId: '7', moves: toMoves([['free', null, 0]]) },
      [{ pointer: '/commandId' }],
    ],
    [
      'fields that a command, a move or a place has not',
      {
        commandId: randomUUID(),
        because: 'The minister asked',
        moves: [
          {
            sessionId: idOf('free'),
            expectedVersion: 0,
            placement: { roomId: idOf('A'), start: at('11:00'), end: at('12:00') },
            minutes: 90,
          },
        ],
      },
      [
        { pointer: '/moves/0/placement/end', code: 'unrecognized_keys' },
        { pointer: '/moves/0/minutes', code: 'unrecognized_keys' },
        { pointer: '/because', code: 'unrecognized_keys' },
      ],
    ],
    ['no moves', { commandId: randomUUID(), moves: [] }, [{ pointer: '/moves' }]],
    [
      'too many moves',
      { commandId: randomUUID(), moves: toMoves(Array(201).fill(['free', null, 0])) },
      [{ pointer: '/moves' }],
    ],
    [
      'a placement without a room',
      {
        commandId: randomUUID(),
        moves: [{ sessionId: idOf('free'), expectedVersion: 0, placement: { start: at('11:00') } }],
      },
      [{ pointer: '/moves/0/placement/roomId' }],
    ],
    [
      'a start that is no time',
      {
        commandId: randomUUID(),
        moves: [
          {
            sessionId: idOf('free'),
            expectedVersion: 0,
            placement: { roomId: idOf('A'), start: 'noon' },
          },
        ],
      },
      [{ pointer: '/moves/0/placement/start' }],
    ],
    [
      'a start without an offset',
      {
        commandId: randomUUID(),
        moves: [
          {
            sessionId: idOf('free'),
            expectedVersion: 0,
            placement: { roomId: idOf('A'), start: '2022-06-08T11:00:00' },
          },
        ],
      },
      [{ pointer: '/moves/0/placement/start' }],
    ],
    [
      'a start between two minutes',
      {
        commandId: randomUUID(),
        moves: [
          {
            sessionId: idOf('free'),
            expectedVersion: 0,
            placement: { roomId: idOf('A'), start: '2022-06-08T11:00:30+02:00' },
          },
        ],
      },
      [{ pointer: '/moves/0/placement/start', code: 'not-a-whole-minute' }],
    ],
    [
      'a start within a second',
      {
        commandId: randomUUID(),
        moves: [
          {
            sessionId: idOf('free'),
            expectedVersion: 0,
            placement: { roomId: idOf('A'), start: '2022-06-08T11:00:00.001+02:00' },
          },
        ],
      },
      [{ pointer: '/moves/0/placement/start', code: 'not-a-whole-minute' }],
    ],
    [
      'a session twice',
      {
        commandId: randomUUID(),
        moves: toMoves([
          ['free', 'A 11:00', 0],
          ['free', 'A 13:00', 0],
        ]),
      },
      [{ pointer: '/moves/1/sessionId', code: 'session-named-twice' }],
    ],
    [
      'an unknown session',
      { commandId: randomUUID(), moves: toMoves([['nobody', 'A 11:00', 0]]) },
      [{ pointer: '/moves/0/sessionId', code: 'unknown-session' }],
    ],
    [
      'an unknown room',
      {
        commandId: randomUUID(),
        moves: toMoves([
          ['free', 'A 11:00', 0],
          ['small', 'Z 11:00', 0],
        ]),
      },
      [{ pointer: '/moves/1/placement/roomId', code: 'unknown-room' }],
    ],
  ])('%s → 422 with a pointer', async (_, body, errors) => {
    const before = await api.traces()
    const { status, body: problem } = await send(body)
    expect({ status, type: problem.type }).toEqual({ status: 422, type: '/problems/validation' })
    expect(problem.errors).toEqual(errors.map((e) => expect.objectContaining(e)))
    expect(await api.traces()).toEqual(before)
  })
})

describe('nobody overwrites what they have not seen (I-04)', () => {
  it('no version → 428, before anything else', async () => {
    const before = await api.traces()
    const { status, body } = await send({
      commandId: randomUUID(),
      moves: toMoves([
        ['free', 'A 11:00', 0],
        ['nobody', 'Z 11:00'],
      ]),
    })
    expect({ status, type: body.type }).toEqual({
      status: 428,
      type: '/problems/precondition-required',
    })
    expect(body.errors).toEqual([{ pointer: '/moves/1/expectedVersion', code: 'required' }])
    expect(await api.traces()).toEqual(before)
  })

  it('two steps: the second who decided on version 1 is told where it stands now, and by whom', async () => {
    const first = await api.post<MovesAnswer>(
      '/api/plan/moves',
      { commandId: randomUUID(), moves: toMoves([['s1', 'B 09:00', 1]]) },
      'secretariat',
    )
    const before = await api.traces()
    const { status, body } = await api.refusedMoves(['s1', 'C 11:00', 1])
    expect({ status, type: body.type }).toEqual({ status: 412, type: '/problems/stale' })
    expect(body.current).toEqual(first.body.placements)
    expect(body.current).toEqual([
      {
        sessionId: idOf('s1'),
        version: 2,
        placement: { roomId: idOf('B'), start: at('09:00') },
        changedBy: 'secretariat',
        changedAt: expect.stringMatching(/\+02:00$/),
      },
    ])
    expect(body.detail).toMatch(
      /^s1 “Title s1” was put in Room B, Wed 8 June at 09:00 \(Kigali time\) by secretariat, on .+ at \d\d:\d\d \(Kigali time\)\. Nothing was changed\.$/,
    )
    expect(await api.traces()).toEqual(before)
  })

  it('a session taken off the board keeps its version and who did it', async () => {
    expect((await api.moves(['s1', null, 1])).status).toBe(200)
    const { body } = await api.refusedMoves(['s1', 'A 11:00', 0])
    expect(body.current).toEqual([
      expect.objectContaining({ version: 2, placement: null, changedBy: 'organizer' }),
    ])
    expect(body.detail).toContain('was taken off the board by organizer')
  })

  it('a session never placed stands at version 0, by nobody', async () => {
    const { status, body } = await api.refusedMoves(['free', 'A 11:00', 3])
    expect(status).toBe(412)
    expect(body.current).toEqual([
      { sessionId: idOf('free'), version: 0, placement: null, changedBy: null, changedAt: null },
    ])
    expect(body.detail).toBe('free “Title free” has never been placed. Nothing was changed.')
  })

  it('one stale move keeps the whole batch back, and only it is named', async () => {
    const before = await api.traces()
    const { status, body } = await api.refusedMoves(['free', 'A 13:00', 0], ['s1', 'A 14:00', 9])
    expect(status).toBe(412)
    const named = (body.current as { sessionId: string }[]).map((c) => c.sessionId)
    expect(named).toEqual([idOf('s1')])
    expect(await api.traces()).toEqual(before)
  })
})

it('moves that another account asked for are sent in nobody else’s name', async () => {
  const account = async (role: 'organizer' | 'secretariat') =>
    (await api.get<{ id: string }>('/api/me', role)).body.id
  const [mine, theirs] = [await account('organizer'), await account('secretariat')]
  const command = { commandId: randomUUID(), moves: toMoves([['free', 'A 11:00', 0]]) }
  const before = await api.traces()
  const { status, body } = await send({ ...command, account: theirs })
  expect([status, body.type, body.errors]).toEqual([
    401,
    '/problems/unauthenticated',
    [{ pointer: '/account', code: 'someone-else' }],
  ])
  expect(await api.traces()).toEqual(before)
  expect((await send({ ...command, account: mine })).status).toBe(200)
})

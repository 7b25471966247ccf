import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Problem } from '@roundtable/contracts'
import { AgendaApi, type MoveInWords } from './testing/agenda-api'
import { aFullDay } from './testing/a-full-day'
import { idOf } from './testing/an-agenda'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() => api.load(aFullDay()))

const codes = (problem: Problem) => problem.findings?.map((f) => f.code)
const send = (body: object) => api.post<Problem>('/api/plan/moves', body)

describe('nobody can create a clash (I-01, I-02)', () => {
  it.each<[string, MoveInWords[], string[]]>([
    ['a room taken, same time', [['free', 'A 09:00', 0]], ['room-double-booked']],
    ['a room taken, partly', [['free', 'A 08:30', 0]], ['room-double-booked']],
    ['a room taken by two', [['free', 'A 09:30', 0]], ['room-double-booked', 'room-double-booked']],
    ['a session inside another one', [['small', 'A 09:15', 0]], ['room-double-booked']],
    ['a person in two places', [['ann', 'C 09:30', 0]], ['person-in-two-places']],
    ['a person away', [['bea', 'A 14:30', 0]], ['person-unavailable']],
    ['a person on duty in a body that only informs', [['dut', 'A 15:00', 0]], ['host-duty']],
    [
      'a committee meets, whatever the room',
      [['free', 'C 16:55', 0]],
      ['host-meets', 'host-meets'],
    ],
    ['a group meets, and nobody waived it', [['free', 'A 16:30', 0]], ['host-meets', 'host-meets']],
    ['before the opening hours', [['free', 'A 07:30', 0]], ['outside-event']],
    ['after the closing hours', [['free', 'A 18:30', 0]], ['outside-event']],
    ['a closed room', [['free', 'B 11:30', 0]], ['room-unavailable']],
    ['a room no longer lent', [['free', 'D 11:30', 0]], ['room-unavailable']],
    ['a locked session elsewhere', [['lock', 'C 08:30', 1]], ['locked-moved']],
    ['a locked session at another time', [['lock', 'B 09:00', 1]], ['locked-moved']],
    ['a locked session off the board', [['lock', null, 1]], ['locked-moved']],
    [
      'two sessions of one batch on one place',
      [
        ['free', 'A 13:00', 0],
        ['small', 'A 13:30', 0],
      ],
      ['room-double-booked'],
    ],
    ['half a swap', [['s1', 'A 10:00', 1]], ['room-double-booked']],
    [
      'a batch with one guilty move',
      [
        ['free', 'A 13:00', 0],
        ['small', 'A 09:00', 0],
      ],
      ['room-double-booked'],
    ],
  ])('%s → 409, and nothing is left behind', async (_, moves, expected) => {
    const before = await api.traces()
    const { status, body } = await api.refusedMoves(...moves)
    expect({ status, type: body.type, codes: codes(body) }).toEqual({
      status: 409,
      type: '/problems/clash',
      codes: expected,
    })
    expect(await api.traces()).toEqual(before)
  })

  it('a day that is none of the event’s', async () => {
    const { status, body } = await api.refusedMoves(['free', 'A 10:00 10', 0])
    expect({ status, codes: codes(body) }).toEqual({
      status: 409,
      codes: ['outside-event', 'room-unavailable'],
    })
  })

  it('set-up and teardown keep a room, to the minute', async () => {
    expect((await api.moves(['free', 'C 10:00', 0])).status).toBe(200)
    expect(codes((await api.refusedMoves(['small', 'C 11:24', 0])).body)).toEqual([
      'room-double-booked',
    ])
    expect(codes((await api.refusedMoves(['small', 'C 09:06', 0])).body)).toEqual([
      'room-double-booked',
    ])
    expect((await api.moves(['small', 'C 11:25', 0])).status).toBe(200)
    expect(await api.overlaps()).toBe(0)
  })

  it('says why in a sentence, with the complete finding and the nearest free places', async () => {
    const { body } = await api.refusedMoves(['free', 'A 09:00', 0])
    expect(body.detail).toBe(
      'free “Title free” cannot stand in Room A, Wed 8 June at 09:00 (Kigali time): ' +
        `${['s1', 'free']
          .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
          .map((s) => `${s} “Title ${s}”`)
          .join(' and ')} ` +
        'would both need Room A for 60 minutes. Nothing was changed.',
    )
    expect(body.findings).toEqual([
      {
        code: 'room-double-booked',
        sessions: [idOf('s1'), idOf('free')].sort(),
        roomId: idOf('A'),
        minutes: 60,
        severity: 'blocker',
        at: 'move',
        waivable: false,
        waived: false,
      },
    ])
    expect(body.suggestions?.length).toBe(5)
    expect(body.suggestions?.[0]).toEqual({
      sessionId: idOf('free'),
      roomId: expect.any(String),
      start: expect.stringMatching(/^2022-06-08T.*\+02:00$/),
      end: expect.stringMatching(/^2022-06-08T.*\+02:00$/),
      severity: 'warning',
      findings: [expect.objectContaining({ code: 'focus-parallel', focusArea: 'access' })],
      distance: expect.any(Number),
      reason: expect.any(String),
    })
  })

  it('every suggestion is taken when it is tried', async () => {
    const { body } = await api.refusedMoves(['free', 'A 09:00', 0])
    let version = 0
    for (const { roomId, start } of body.suggestions!) {
      const move = {
        sessionId: idOf('free'),
        expectedVersion: version,
        placement: { roomId, start },
      }
      const { status } = await send({ commandId: randomUUID(), moves: [move] })
      expect(status).toBe(200)
      version += 1
    }
    expect(version).toBe(5)
  })

  it('speaks of a batch as one, and of the lock when a session is to leave the board', async () => {
    const batch = await api.refusedMoves(['free', 'A 13:00', 0], ['small', 'A 13:30', 0])
    expect(batch.body.detail).toMatch(/^These 2 moves cannot be made together: /)
    const off = await api.refusedMoves(['lock', null, 1])
    expect(off.body.detail).toBe(
      'lock “Title lock” cannot be taken off the board: lock “Title lock” is locked in Room B, ' +
        'Wed 8 June at 08:00 (Kigali time). Nothing was changed.',
    )
    expect(off.body.suggestions).toEqual([])
  })

  it('EXCLUDE stands behind it: occupancy that the plan does not show refuses all the same', async () => {
    await api.rows(
      `INSERT INTO occupancy VALUES ($1, tstzrange('2022-06-08T13:00+02', '2022-06-08T14:00+02'), $2)`,
      [idOf('A'), idOf('s2')],
    )
    const before = await api.traces()
    const { status, body } = await api.refusedMoves(['free', 'A 13:30', 0])
    expect({ status, type: body.type }).toEqual({ status: 409, type: '/problems/clash' })
    expect(body.detail).toContain('Title s2')
    expect(await api.traces()).toEqual(before)
  })
})

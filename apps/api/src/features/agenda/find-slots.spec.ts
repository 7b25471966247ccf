import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Problem, SlotsAnswer } from '@roundtable/contracts'
import { AgendaApi } from './testing/agenda-api'
import { aFullDay } from './testing/a-full-day'
import { at, idOf } from './testing/an-agenda'

let api: AgendaApi
beforeAll(async () => {
  api = await AgendaApi.start()
})
afterAll(() => api.stop())
beforeEach(() => api.load(aFullDay()))

const slots = <T = SlotsAnswer>(session: string, query: Record<string, string> = {}) =>
  api.get<T>(`/api/plan/sessions/${idOf(session)}/slots?${new URLSearchParams(query)}`)

describe('free places of a session', () => {
  it('nearest to where it stands, without that place itself', async () => {
    const { status, body } = await slots('s2')
    expect(status).toBe(200)
    expect(body.slots).toHaveLength(5)
    expect(body.slots[0]).toEqual({
      sessionId: idOf('s2'),
      roomId: idOf('A'),
      start: at('10:05'),
      end: at('11:05'),
      severity: 'free',
      findings: [],
      distance: 5,
      reason: 'same-room',
    })
  })

  it('nearest to a wish, in one room, as many as asked for', async () => {
    const query = { near: '2022-06-08T11:00:00Z', roomId: idOf('B'), limit: '2' }
    const { body } = await slots('free', query)
    expect(body.slots.map((s) => [s.roomId, s.start, s.distance, s.reason])).toEqual([
      [idOf('B'), at('13:00'), 0, 'same-room'],
      [idOf('B'), at('13:05'), 5, 'same-room'],
    ])
  })

  it('nearest to a wish between two minutes, on whole minutes', async () => {
    const query = { near: '2022-06-08T11:00:01.5Z', roomId: idOf('B'), limit: '1' }
    const { status, body } = await slots('free', query)
    expect([status, ...body.slots.map((s) => [s.start, s.distance])]).toEqual([
      200,
      [at('13:00'), 0],
    ])
  })

  it('for a session in no room, nearest to the wished time wherever it is', async () => {
    const { body } = await slots('free', { near: at('13:00') })
    expect(new Set(body.slots.map((s) => s.start))).toEqual(
      new Set([at('13:00'), at('13:05'), at('12:55')]),
    )
    expect(body.slots.every((s) => s.findings.every((f) => f.severity !== 'blocker'))).toBe(true)
  })

  it('is empty where no place is free', async () => {
    expect((await slots('lock')).body).toEqual({ slots: [] })
  })

  it.each<[string, string, Record<string, string>, number, string]>([
    ['a session that is none', 'nobody', {}, 404, '/problems/not-found'],
    ['a room that is none', 'free', { roomId: idOf('Z') }, 422, '/problems/validation'],
    ['a time without offset', 'free', { near: '2022-06-08T11:00:00' }, 422, '/problems/validation'],
    ['no places', 'free', { limit: '0' }, 422, '/problems/validation'],
    ['too many places', 'free', { limit: '51' }, 422, '/problems/validation'],
  ])('refuses %s', async (_, session, query, status, type) => {
    const reply = await slots<Problem>(session, query)
    expect({ status: reply.status, type: reply.body.type }).toEqual({ status, type })
  })
})

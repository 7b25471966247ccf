import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type {
  MovesAnswer,
  Plan,
  PlanComparison,
  PlanSummary,
  Problem,
  ReleaseAnswer,
} from '@roundtable/contracts'
import { AgendaApi } from '../testing/agenda-api'
import { anAgenda, at, idOf } from '../testing/an-agenda'

let api: AgendaApi
beforeEach(async () => {
  api = await AgendaApi.start()
  await api.load(
    anAgenda()
      .room('A')
      .room('B')
      .session('stays')
      .session('moved')
      .session('lost')
      .session('came')
      .session('never')
      .place('stays', 'A 09:00')
      .place('moved', 'A 10:00')
      .place('lost', 'B 09:00'),
  )
})
afterEach(() => api.stop())

const publish = async () => {
  const body = { commandId: randomUUID(), note: '', confirmCancellations: true }
  return (await api.post<ReleaseAnswer>('/api/releases', body)).body.number
}
const restore = <T = PlanSummary>(release: number, more: object = {}) =>
  api.post<T>('/api/plans', { commandId: randomUUID(), name: 'As it was', release, ...more })
const place = (room: string, time: string) => ({ roomId: idOf(room), start: at(time) })
const placesOf = ({ placements }: Plan) =>
  placements.map(({ sessionId, roomId, start }) => ({ sessionId, roomId, start }))

describe('bringing a release back', () => {
  it('is a copy where sessions stand as the release had them, and comes back as one batch', async () => {
    const number = await publish()
    const released = (await api.plan()).release!.placements
    await api.moves(['moved', 'B 11:00', 1], ['lost', null, 1], ['came', 'A 15:00', 0])
    const before = placesOf(await api.plan())
    const { status, body: copy } = await restore(number)
    expect([status, copy.differences]).toEqual([
      201,
      { moved: 1, placed: 1, takenOff: 1, conflicts: 0 },
    ])
    // The plan itself is as it was.
    expect(placesOf(await api.plan())).toEqual(before)
    const inOrder = (places: ReturnType<typeof placesOf>) =>
      [...places].sort((a, b) => (a.sessionId < b.sessionId ? -1 : 1))
    const copied = (await api.get<Plan>(`/api/plans/${copy.id}`)).body
    expect(inOrder(placesOf(copied))).toEqual(inOrder(released))
    const { changes } = (await api.get<PlanComparison>(`/api/plans/${copy.id}/comparison`)).body
    expect(changes.map((c) => [c.sessionId, c.kind, c.copy.placement, c.copy.version])).toEqual([
      [idOf('came'), 'taken-off', null, 2],
      [idOf('lost'), 'placed', place('B', '09:00'), 3],
      [idOf('moved'), 'moved', place('A', '10:00'), 3],
    ])
    const sessions = changes.map(({ sessionId, main, copy: there }) => ({
      sessionId,
      expectedVersion: main.version,
      copyVersion: there.version,
      take: 'copy',
    }))
    const command = { commandId: randomUUID(), sessions }
    const done = await api.post<MovesAnswer>(`/api/plans/${copy.id}/take-over`, command)
    expect(done.status).toBe(200)
    expect(inOrder(placesOf(await api.plan()))).toEqual(inOrder(released))
    expect(await api.overlaps()).toBe(0)
    const facts = await api.rows<{ kind: string }>(
      `SELECT kind FROM live_event WHERE stream = 'plan' ORDER BY seq DESC LIMIT 2`,
    )
    expect(facts.map(({ kind }) => kind)).toEqual(['copy-changed', 'sessions-moved'])
  })

  it('leaves the release as it is, and what the release never knew off the board', async () => {
    const number = await publish()
    const bytes = () => api.rows('SELECT sha256, body FROM release')
    const before = await bytes()
    const { body: copy } = await restore(number)
    expect(copy.differences).toEqual({ moved: 0, placed: 0, takenOff: 0, conflicts: 0 })
    const { placements } = (await api.get<Plan>(`/api/plans/${copy.id}`)).body
    expect(placements.some(({ sessionId }) => sessionId === idOf('never'))).toBe(false)
    expect(await bytes()).toEqual(before)
    expect(await api.rows(`SELECT after FROM audit WHERE action = 'copy.make'`)).toEqual([
      { after: { name: 'As it was', release: number } },
    ])
  })

  it('is refused of a release that is not, and of a plan and a release at once', async () => {
    const number = await publish()
    const before = await api.traces()
    const unknown = await restore<Problem>(number + 1)
    expect([unknown.status, unknown.body.errors]).toEqual([
      422,
      [{ pointer: '/release', code: 'unknown-release' }],
    ])
    const both = await restore<Problem>(number, { from: idOf('main') })
    expect([both.status, both.body.errors?.[0]?.pointer]).toEqual([422, '/release'])
    expect(await api.traces()).toEqual(before)
  })
})

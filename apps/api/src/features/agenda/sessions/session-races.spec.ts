import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Problem, SessionChange, SessionChanged, SessionRecord } from '@roundtable/contracts'
import { AgendaApi, type Reply } from '../testing/agenda-api'
import { anAgenda, idOf, type AgendaBuilder } from '../testing/an-agenda'
import { fieldsOf } from './session-fields'

const writers = Array.from({ length: 50 }, (_, i) => i)

let api: AgendaApi
let nodes: string[]
beforeAll(async () => {
  api = await AgendaApi.start()
  nodes = [api.api.url, await api.startNode()]
})
afterAll(() => api.stop())

/** Every second writer talks to the other node. */
const patch = <T = SessionChanged>(
  i: number,
  session: string,
  expectedVersion: number,
  fields: SessionChange['fields'],
) =>
  api.patch<T>(
    `/api/sessions/${idOf(session)}`,
    { commandId: randomUUID(), expectedVersion, fields },
    'organizer',
    nodes[i % 2],
  )

const deadlocks = async () => {
  const [row] = await api.rows<{ n: number }>(
    `SELECT deadlocks::int AS n FROM pg_stat_database WHERE datname = current_database()`,
  )
  return row!.n
}
let before = 0
const load = async (agenda: AgendaBuilder) => {
  await api.load(agenda)
  before = await deadlocks()
}

afterEach(async () => {
  expect(await api.overlaps()).toBe(0)
  expect(await deadlocks()).toBe(before)
  // Occupancy of rooms is what sessions and placements say.
  const rows = await api.rows(
    `SELECT count(*)::int AS n FROM placement p JOIN session s ON s.id = p.session_id
     LEFT JOIN occupancy o ON o.session_id = p.session_id AND o.resource_id = p.room_id
     WHERE p.start IS NOT NULL AND o.during IS DISTINCT FROM tstzrange(p.start, p.start + s.minutes * interval '1 minute')`,
  )
  expect(rows).toEqual([{ n: 0 }])
})

const role = (person: string, window: { from?: number; to?: number } = {}) => ({
  personId: idOf(person),
  role: 'speaker' as const,
  reply: 'confirmed' as const,
  minutes: null,
  from: null,
  to: null,
  ...window,
})

/** Fifty sessions at one time, each in a room of its own. */
const parallel = () => {
  const agenda = anAgenda().person('Ann').pool('Cameras', { size: 2 })
  for (const i of writers) agenda.room(`R${i}`).session(`s${i}`).place(`s${i}`, `R${i} 09:00`)
  return agenda
}
const accepted = (replies: readonly Reply<unknown>[]) =>
  writers.filter((i) => replies[i]!.status === 200)

describe('50 editors on two nodes', () => {
  it('of one session: what it is in the end is some order of those who were accepted (I-04)', async () => {
    await load(anAgenda().room('A').person('Ann').session('s1').place('s1', 'A 09:00'))
    const first = await api.session('s1')
    const fieldsBy = (i: number): SessionChange['fields'] =>
      [
        { minutes: 30 + i },
        { expected: 100 + i },
        { title: { en: `Title ${i}` } },
        { roles: [role('Ann', { from: i % 10, to: 20 + (i % 10) })] },
        { sdgs: [1 + (i % 17)], minutes: 90 - i },
      ][i % 5]!
    /** Whoever is told that it changed looks again, twice at most. */
    const edit = async (i: number): Promise<[number, SessionChanged] | null> => {
      let version = 1
      for (let attempt = 0; attempt < 3; attempt++) {
        const { status, body } = await patch<SessionChanged & Problem>(
          i,
          's1',
          version,
          fieldsBy(i),
        )
        if (status === 200) return [i, body]
        expect(status).toBe(412)
        version = (body.current as { version: number }).version
      }
      return null
    }
    const done = (await Promise.all(writers.map(edit))).flatMap((one) => (one ? [one] : []))
    const order = done.sort(([, a], [, b]) => a.version - b.version)
    expect(order.map(([, record]) => record.version)).toEqual(order.map((_, n) => n + 2))
    expect(order.length).toBeGreaterThanOrEqual(3)
    let fields = fieldsOf(first)
    for (const [i, record] of order) {
      fields = { ...fields, ...(fieldsBy(i) as Partial<SessionRecord>) }
      expect(fieldsOf(record)).toEqual(fields)
    }
    expect(fieldsOf(await api.session('s1'))).toEqual(fields)
  })

  it('who all want one person for their session: one has her (I-01)', async () => {
    await load(parallel())
    const replies = await Promise.all(
      writers.map((i) => patch(i, `s${i}`, 1, { roles: [role('Ann')] })),
    )
    expect(accepted(replies)).toHaveLength(1)
    expect(
      replies
        .map((r) => r.status)
        .sort()
        .slice(1),
    ).toEqual(Array(49).fill(409))
  })

  it('who want her for ten minutes each: there is room for six', async () => {
    await load(parallel())
    const window = (i: number) => ({ from: (i % 6) * 10, to: (i % 6) * 10 + 10 })
    const replies = await Promise.all(
      writers.map((i) => patch(i, `s${i}`, 1, { roles: [role('Ann', window(i))] })),
    )
    expect(
      accepted(replies)
        .map((i) => i % 6)
        .sort(),
    ).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('who want one of two cameras: two have one (I-01)', async () => {
    await load(parallel())
    const uses = [{ poolId: idOf('Cameras'), count: 1 }]
    const replies = await Promise.all(writers.map((i) => patch(i, `s${i}`, 1, { uses })))
    expect(accepted(replies)).toHaveLength(2)
    const used = await api.rows('SELECT sum(count)::int AS n FROM session_use')
    expect(used).toEqual([{ n: 2 }])
  })

  it('who make sessions longer: each grows once, and none reaches into the next', async () => {
    const agenda = anAgenda().room('A')
    const hour = (i: number) => String(8 + i).padStart(2, '0')
    for (let i = 0; i < 10; i++)
      agenda.session(`s${i}`, { minutes: 30 }).place(`s${i}`, `A ${hour(i)}:00`)
    await load(agenda)
    const longer = (i: number) => 45 + 15 * Math.floor(i / 10)
    const replies = await Promise.all(
      writers.map((i) => patch(i, `s${i % 10}`, 1, { minutes: longer(i) })),
    )
    expect(replies.map((r) => r.status).filter((s) => ![200, 409, 412].includes(s))).toEqual([])
    expect(
      accepted(replies)
        .map((i) => i % 10)
        .sort(),
    ).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('who send one and the same change: one effect, one answer for all (I-07)', async () => {
    await load(parallel())
    const command = { commandId: randomUUID(), expectedVersion: 1, fields: { minutes: 45 } }
    const path = `/api/sessions/${idOf('s0')}`
    const traces = () =>
      api.rows<{ lines: number; facts: number }>(
        `SELECT (SELECT count(*)::int FROM audit WHERE action NOT LIKE 'access.%') AS lines, (SELECT count(*)::int FROM live_event) AS facts`,
      )
    const [then] = await traces()
    const replies = await Promise.all(
      writers.map((i) => api.patch<SessionChanged>(path, command, 'organizer', nodes[i % 2])),
    )
    expect(replies.map((r) => r.status)).toEqual(Array(50).fill(200))
    for (const reply of replies) expect(reply.body).toEqual(replies[0]!.body)
    expect((await api.session('s0')).version).toBe(2)
    expect(await traces()).toEqual([{ lines: then!.lines + 1, facts: then!.facts + 1 }])
  })
})

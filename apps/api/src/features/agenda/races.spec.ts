import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { MovesAnswer, Plan } from '@roundtable/contracts'
import { AgendaApi, toMoves, type MoveInWords, type Reply } from './testing/agenda-api'
import { anAgenda, at, idOf, type AgendaBuilder } from './testing/an-agenda'

const writers = Array.from({ length: 50 }, (_, i) => i)
const session = (i: number) => `s${i}`

let api: AgendaApi
let nodes: string[]
beforeAll(async () => {
  api = await AgendaApi.start()
  nodes = [api.api.url, await api.startNode()]
})
afterAll(() => api.stop())

/** Fifty sessions that are not placed yet. */
const crowd = (
  facts: (i: number) => { people?: string[]; minutes?: number } = () => ({}),
  rooms = 6,
) => {
  const agenda = anAgenda().person('Ann').person('Bea')
  for (let r = 0; r < rooms; r++) agenda.room(`R${r}`)
  for (const i of writers) agenda.session(session(i), facts(i))
  return agenda
}

/** Every second writer talks to the other node. */
const send = (i: number, command: object) =>
  api.post<MovesAnswer>('/api/plan/moves', command, 'organizer', nodes[i % 2])

type Race = { accepted: number[]; replies: Reply<MovesAnswer>[]; plan: Plan }

/** Everybody at once; nobody may see a deadlock or an error of ours, and the winners stand where they were told. */
async function race(agenda: AgendaBuilder, batch: (i: number) => MoveInWords[]): Promise<Race> {
  await api.load(agenda)
  const [before] = await api.rows<{ n: number }>(
    `SELECT deadlocks::int AS n FROM pg_stat_database WHERE datname = current_database()`,
  )
  const replies = await Promise.all(
    writers.map((i) => send(i, { commandId: randomUUID(), moves: toMoves(batch(i)) })),
  )
  expect(replies.map((r) => r.status).filter((s) => ![200, 409, 412].includes(s))).toEqual([])
  expect(await api.overlaps()).toBe(0)
  const [after] = await api.rows<{ n: number }>(
    `SELECT deadlocks::int AS n FROM pg_stat_database WHERE datname = current_database()`,
  )
  expect(after).toEqual(before)
  const plan = await api.plan()
  return { accepted: writers.filter((i) => replies[i]!.status === 200), replies, plan }
}

const standings = (plan: Plan) =>
  Object.fromEntries(plan.placements.map((p) => [p.sessionId, [p.roomId, p.start]]))

/** For batches of one that nobody moves again: the plan is what was accepted, and nothing else. */
function expectAllAndOnlyAccepted({ accepted, plan }: Race, batch: (i: number) => MoveInWords[]) {
  const expected = accepted.flatMap((i) =>
    toMoves(batch(i)).map((m) => [m.sessionId, [m.placement!.roomId, m.placement!.start]]),
  )
  expect(standings(plan)).toEqual(Object.fromEntries(expected))
}

afterEach(async () => {
  // Occupancy is what the plan says, row by row.
  const rows = await api.rows(
    `SELECT count(*)::int AS n FROM occupancy o JOIN placement p USING (session_id) JOIN session s ON s.id = o.session_id
     WHERE p.start IS NULL OR p.start <> lower(o.during) OR upper(o.during) <> p.start + s.minutes * interval '1 minute'`,
  )
  expect(rows).toEqual([{ n: 0 }])
})

describe('50 writers race on two nodes (I-01)', () => {
  it('for one room at one time: one has it', async () => {
    const batch = (i: number): MoveInWords[] => [[session(i), 'R0 09:00', 0]]
    const result = await race(crowd(), batch)
    expect(result.accepted).toHaveLength(1)
    expectAllAndOnlyAccepted(result, batch)
  })

  it('for one person, each in a room of their own: one has her', async () => {
    const batch = (i: number): MoveInWords[] => [[session(i), `R${i} 09:00`, 0]]
    const result = await race(
      crowd(() => ({ people: ['Ann'] }), writers.length),
      batch,
    )
    expect(result.accepted).toHaveLength(1)
    expectAllAndOnlyAccepted(result, batch)
  })

  it('for partly overlapping times of a room', async () => {
    const start = (i: number) =>
      `${String(9 + Math.floor(i / 6)).padStart(2, '0')}:${(i % 6) * 10 || '00'}`
    const batch = (i: number): MoveInWords[] => [[session(i), `R0 ${start(i)}`, 0]]
    const result = await race(crowd(), batch)
    expect(result.accepted.length).toBeGreaterThanOrEqual(4)
    expect(result.accepted.length).toBeLessThanOrEqual(9)
    expectAllAndOnlyAccepted(result, batch)
  })

  it('for times nested in one another', async () => {
    const minutes = (i: number) => 10 + i * 10
    const start = (i: number) => {
      const from = 13 * 60 - minutes(i) / 2
      return `${String(Math.floor(from / 60)).padStart(2, '0')}:${String(from % 60).padStart(2, '0')}`
    }
    const batch = (i: number): MoveInWords[] => [[session(i), `R0 ${start(i)}`, 0]]
    const result = await race(
      crowd((i) => ({ minutes: minutes(i) })),
      batch,
    )
    expect(result.accepted).toHaveLength(1)
    expectAllAndOnlyAccepted(result, batch)
  })

  it('for several resources at once: a room and two people, in every combination', async () => {
    const people = [['Ann'], ['Bea'], ['Ann', 'Bea'], []]
    const batch = (i: number): MoveInWords[] => [[session(i), `R${i % 3} 09:00`, 0]]
    const result = await race(
      crowd((i) => ({ people: people[i % 4] })),
      batch,
    )
    expect(result.accepted.length).toBeGreaterThanOrEqual(1)
    expect(result.accepted.length).toBeLessThanOrEqual(3)
    expectAllAndOnlyAccepted(result, batch)
  })

  it('with batches that cross: each takes two rooms, in either order', async () => {
    const batch = (i: number): MoveInWords[] => {
      if (i % 2 === 1) return [[session(i), `R${i % 5} 09:00`, 0]]
      const [a, b] = i % 4 === 0 ? ['R0', 'R1'] : ['R1', 'R0']
      return [
        [session(i), `${a} 09:00`, 0],
        [`extra${i}`, `${b} 09:30`, 0],
      ]
    }
    const agenda = crowd()
    for (const i of writers) agenda.session(`extra${i}`)
    const result = await race(agenda, batch)
    expect(result.accepted.length).toBeGreaterThanOrEqual(1)
    expectAllAndOnlyAccepted(result, batch)
  })

  it('to swap the same two sessions: one does, the others are told that it happened', async () => {
    const agenda = crowd().place('s0', 'R0 09:00').place('s1', 'R1 09:00')
    const result = await race(agenda, () => [
      ['s0', 'R1 09:00', 1],
      ['s1', 'R0 09:00', 1],
    ])
    expect(result.accepted).toHaveLength(1)
    expect(
      result.replies
        .map((r) => r.status)
        .sort()
        .slice(1),
    ).toEqual(Array(49).fill(412))
    expect(standings(result.plan)).toEqual({
      [idOf('s0')]: [idOf('R1'), at('09:00')],
      [idOf('s1')]: [idOf('R0'), at('09:00')],
    })
  })

  it('to move one session: one is first, and the final state is its own (I-04)', async () => {
    const place = (i: number) => [`R${i % 6}`, `${10 + Math.floor(i / 6)}:00`] as const
    const batch = (i: number): MoveInWords[] => [['s0', place(i).join(' '), 1]]
    const result = await race(crowd().place('s0', 'R0 09:00'), batch)
    expect(result.accepted).toHaveLength(1)
    const [room, time] = place(result.accepted[0]!)
    expect(standings(result.plan)).toEqual({ [idOf('s0')]: [idOf(room), at(time)] })
  })

  it('sending one and the same command: one effect, one answer for all (I-07)', async () => {
    await api.load(crowd())
    const command = { commandId: randomUUID(), moves: toMoves([['s0', 'R0 09:00', 0]]) }
    const before = (await api.traces()) as [{ audit: number; command: number; facts: number }]
    const replies = await Promise.all(writers.map((i) => send(i, command)))
    expect(replies.map((r) => r.status)).toEqual(Array(50).fill(200))
    for (const reply of replies) expect(reply.body).toEqual(replies[0]!.body)
    const after = (await api.traces()) as typeof before
    expect([after[0].audit, after[0].command, after[0].facts]).toEqual([
      before[0].audit + 1,
      before[0].command + 1,
      before[0].facts + 1,
    ])
    expect((await api.plan()).placements.map((p) => p.version)).toEqual([1])
  })
})

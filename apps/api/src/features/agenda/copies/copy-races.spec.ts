import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type {
  MovesAnswer,
  Plan,
  PlanComparison,
  PlanList,
  PlanSummary,
} from '@roundtable/contracts'
import { AgendaApi, toMoves, type MoveInWords } from '../testing/agenda-api'
import { anAgenda } from '../testing/an-agenda'

let api: AgendaApi
let nodes: string[]
beforeAll(async () => {
  api = await AgendaApi.start()
  nodes = [api.api.url, await api.startNode()]
})
afterAll(() => api.stop())

const names = Array.from({ length: 12 }, (_, i) => `s${i}`)
const rooms = ['R0', 'R1', 'R2', 'R3']
/** Everybody is in every third session, so that people meet each other as rooms do. */
const crowd = () => {
  const agenda = anAgenda().person('Ann').person('Bea').person('Cem')
  for (const room of rooms) agenda.room(room)
  names.forEach((name, i) => agenda.session(name, { people: [['Ann', 'Bea', 'Cem'][i % 3]!] }))
  return agenda
}

const make = async (name: string) =>
  (await api.post<PlanSummary>('/api/plans', { commandId: randomUUID(), name })).body.id
const planOf = async (id: string) => (await api.get<Plan>(`/api/plans/${id}`)).body
const post = (path: string, body: object, i: number) =>
  api.post<MovesAnswer>(path, { commandId: randomUUID(), ...body }, 'organizer', nodes[i % 2])
const moveIn = (id: string, i: number, ...moves: MoveInWords[]) =>
  post(`/api/plans/${id}/moves`, { moves: toMoves(moves) }, i)

async function takeOver(id: string, i: number) {
  const { changes } = (await api.get<PlanComparison>(`/api/plans/${id}/comparison`)).body
  const sessions = changes.map(({ sessionId, main, copy }) => ({
    sessionId,
    expectedVersion: main.version,
    copyVersion: copy.version,
    take: 'copy',
  }))
  return () => post(`/api/plans/${id}/take-over`, { sessions }, i)
}

const places = ({ placements }: Plan) =>
  Object.fromEntries(placements.map((p) => [p.sessionId, `${p.roomId} ${p.start}`]))
const deadlocks = () =>
  api.rows(`SELECT deadlocks::int AS n FROM pg_stat_database WHERE datname = current_database()`)

afterEach(async () => {
  expect(await api.overlaps()).toBe(0)
  // Occupancy is what the main plan says, row by row, and nothing of a copy.
  const rows = await api.rows(
    `SELECT (SELECT count(*)::int FROM occupancy) AS rows,
       (SELECT count(*)::int FROM occupancy o JOIN placement p USING (session_id) JOIN plan ON plan.id = p.plan_id AND main
        WHERE p.start = lower(o.during)) AS matching,
       (SELECT 2 * count(*)::int FROM placement p JOIN plan ON plan.id = p.plan_id AND main WHERE p.start IS NOT NULL) AS expected`,
  )
  const [{ rows: all, matching, expected }] = rows as [
    { rows: number; matching: number; expected: number },
  ]
  expect([all, matching]).toEqual([expected, expected])
})

describe('copies race with the plan and with each other, on two nodes', () => {
  it('two that want the same room: one is taken over, the other is refused whole (I-01)', async () => {
    await api.load(crowd())
    const copies = [await make('a'), await make('b'), await make('c')]
    for (const [i, id] of copies.entries()) {
      const batch: MoveInWords[] = [
        [`s${3 * i}`, 'R0 09:00', 0],
        [`s${3 * i + 1}`, `R${i + 1} 09:00`, 0],
      ]
      expect((await moveIn(id, i, ...batch)).status).toBe(200)
    }
    const wanted = await Promise.all(copies.map(planOf))
    const acts = await Promise.all(copies.map(takeOver))
    const before = await deadlocks()
    const replies = await Promise.all(acts.map((act) => act()))
    const statuses = replies.map((r) => r.status)
    expect(statuses.toSorted()).toEqual([200, 409, 409])
    expect(await deadlocks()).toEqual(before)
    expect(places(await api.plan())).toEqual(places(wanted[statuses.indexOf(200)]!))
    expect((await api.get<PlanList>('/api/plans')).body.plans).toHaveLength(3)
  })

  it('a take-over and moves of the same sessions: nobody’s is lost unseen (I-04)', async () => {
    for (let round = 0; round < 4; round++) {
      await api.load(crowd())
      await api.moves(['s0', 'R0 09:00', 0], ['s1', 'R1 09:00', 0], ['s2', 'R2 09:00', 0])
      const id = await make('a')
      await moveIn(id, 0, ['s0', 'R0 11:00', 1], ['s1', 'R1 11:00', 1], ['s2', 'R2 11:00', 1])
      const tried = places(await planOf(id))
      const act = await takeOver(id, round)
      const [over, ...moved] = await Promise.all([
        act(),
        ...names
          .slice(0, 3)
          .map((s, i) => post('/api/plan/moves', { moves: toMoves([[s, `R${i} 14:00`, 1]]) }, i)),
      ])
      const plan = await api.plan()
      const versions = plan.sessions.map((s) => s.placementVersion)
      if (over!.status === 200) {
        // It came first, so that every single move was decided on what had gone.
        expect(moved.map((r) => r.status)).toEqual([412, 412, 412])
        expect(places(plan)).toEqual(tried)
      } else {
        expect([over!.status, moved.some((r) => r.status === 200)]).toEqual([412, true])
        expect((await planOf(id)).name).toBe('a')
      }
      expect(versions.filter((v) => v > 2)).toEqual([])
    }
  })

  it('a take-over and an edit of the copy, or its end: what is taken over has been seen', async () => {
    await api.load(crowd())
    const id = await make('a')
    await moveIn(id, 0, ['s0', 'R0 09:00', 0])
    const act = await takeOver(id, 0)
    const [over, edit] = await Promise.all([act(), moveIn(id, 1, ['s1', 'R1 09:00', 0])])
    expect([
      [200, 404],
      [412, 200],
    ]).toContainEqual([over.status, edit.status])
    const other = await make('b')
    await moveIn(other, 0, ['s5', 'R3 15:00', 0])
    const again = await takeOver(other, 0)
    const replies = await Promise.all([again(), again(), again()])
    expect(replies.map((r) => r.status).toSorted()).toEqual([200, 404, 404])
  })

  it('the twentieth copy is the last, however many are asked for at once', async () => {
    await api.load(crowd())
    const replies = await Promise.all(
      Array.from({ length: 30 }, (_, i) => post('/api/plans', { name: `copy ${i}` }, i)),
    )
    expect(replies.filter((r) => r.status === 201)).toHaveLength(20)
    expect(replies.filter((r) => r.status === 422)).toHaveLength(10)
  })
})

describe('whatever was tried in a copy', () => {
  /** Numbers that are the same in every run. */
  const random = (seed: number) => {
    let state = seed
    return (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((state / 2_147_483_648) * below)
    }
  }

  it.each([1, 2, 3])(
    'is what stands once it is taken over, if the plan has not moved (%i)',
    async (seed) => {
      await api.load(crowd())
      const below = random(seed)
      const some = () => {
        const name = names[below(names.length)]!
        const hour = String(8 + below(10)).padStart(2, '0')
        return [name, below(5) === 0 ? null : `${rooms[below(4)]!} ${hour}:00`] as const
      }
      const tryIn = async (path: string, plan: Plan) => {
        const [name, to] = some()
        const [move] = toMoves([[name, to]])
        const seen = plan.sessions.find((s) => s.id === move!.sessionId)!.placementVersion
        return post(path, { moves: [{ ...move, expectedVersion: seen }] }, below(2))
      }
      for (let i = 0; i < 8; i++) await tryIn('/api/plan/moves', await api.plan())
      const id = await make('a')
      for (let i = 0; i < 15; i++) await tryIn(`/api/plans/${id}/moves`, await planOf(id))
      const copy = await planOf(id)
      const act = await takeOver(id, seed)
      expect((await act()).status).toBe(200)
      const main = await api.plan()
      expect(places(main)).toEqual(places(copy))
      expect(main.findings).toEqual(copy.findings)
    },
  )
})

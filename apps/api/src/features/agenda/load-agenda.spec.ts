import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { plan as planContract, type Plan } from '@roundtable/contracts'
import type { DataSource } from 'typeorm'
import { entities } from '../../entities'
import { dataSource } from '../../platform/database/data-sources'
import { withDatabase, type TestDatabase } from '../../testing/with-database'
import { loadAgenda, type Agenda } from './load-agenda'
import { anAgenda, at, idOf } from './testing/an-agenda'
import { saveAgenda } from './testing/save-agenda'

let database: TestDatabase
let app: DataSource

beforeAll(async () => {
  database = await withDatabase()
  app = await dataSource({ url: database.url, role: 'app', entities, size: 2 }).initialize()
})
afterAll(async () => {
  await app.destroy()
  await database.drop()
})

/** Saves and loads inside a transaction that is taken back. */
async function saveAndLoad(agenda: Agenda): Promise<Agenda | null> {
  const runner = app.createQueryRunner()
  await runner.startTransaction()
  try {
    await saveAgenda(runner.manager, agenda)
    return await loadAgenda(runner.manager)
  } finally {
    await runner.rollbackTransaction()
    await runner.release()
  }
}

const everything = () =>
  anAgenda()
    .room('A', { setUp: 15, teardown: 10, closed: [{ start: at('12:00'), end: at('13:00') }] })
    .room('B', { capacity: 0, lent: [] })
    .body('COM3')
    .body('PL', 'waiver', 'plenary')
    .meets('COM3', '09:30-12:30')
    .meets('PL', '14:30-17:30')
    .person('Ann', { away: '10:00-11:00', duties: ['COM3'] })
    .person('Bea', { highLevel: false, membership: false })
    .session('s1', { people: ['Ann', 'Bea'], lock: 'A 16:00' })
    .session('s2', { roles: [{ person: 'Bea', reply: 'declined' }], format: 'panel' })
    .session('s3')
    .place('s1', 'A 16:00')
    .place('s2', 'A 10:00 7')
    .waive('high-level-missing', 's2')

describe('reading the agenda', () => {
  it('answers null before an event was set up', async () => {
    expect(await loadAgenda(app.manager)).toBeNull()
  })

  it('gives back all that was stored, as the contract has it', async () => {
    const agenda = everything().build()
    const found = await saveAndLoad(agenda)
    expect(found).toEqual({ ...agenda, placements: [...agenda.placements].reverse() })
    const rest = { seq: 0, findings: [], release: null }
    expect(planContract.parse({ ...found, ...rest })).toEqual({ ...found, ...rest } as Plan)
  })

  it('gives every instant the offset of Kigali, however it was written', async () => {
    const agenda = everything().build()
    agenda.placements[0]!.start = '2022-06-08T14:00:00Z'
    const found = await saveAndLoad(agenda)
    expect(found?.placements.map((p) => p.start)).toEqual([at('10:00', 7), at('16:00')])
  })

  it('knows a session that was taken off the board by its version, not as placed', async () => {
    const agenda = everything().build()
    const runner = app.createQueryRunner()
    await runner.startTransaction()
    try {
      await saveAgenda(runner.manager, agenda)
      await runner.query(
        `UPDATE placement SET room_id = NULL, start = NULL, version = 7 WHERE session_id = $1`,
        [idOf('s1')],
      )
      const found = await loadAgenda(runner.manager)
      expect(found?.placements.map((p) => p.sessionId)).toEqual([idOf('s2')])
      expect(found?.sessions.map((s) => s.placementVersion)).toEqual([7, 1, 0])
    } finally {
      await runner.rollbackTransaction()
      await runner.release()
    }
  })
})

describe('the number of queries', () => {
  const queries: string[] = []
  let counted: DataSource

  beforeAll(async () => {
    counted = dataSource({ url: database.url, role: 'app', entities, size: 1 })
    counted.setOptions({
      logging: ['query'],
      logger: {
        logQuery: (sql) => queries.push(sql),
        logQueryError: () => undefined,
        logQuerySlow: () => undefined,
        logSchemaBuild: () => undefined,
        logMigration: () => undefined,
        log: () => undefined,
      },
    })
    await counted.initialize()
  })
  afterEach(() => void queries.splice(0))
  afterAll(() => counted.destroy())

  const count = async (agenda: Agenda): Promise<number> => {
    await counted
      .transaction(async (db) => {
        await saveAgenda(db, agenda)
        queries.splice(0)
        await loadAgenda(db)
        throw new Error(`counted ${queries.length}`)
      })
      .catch((error: Error) => expect(error.message).toMatch(/^counted/))
    return queries.filter((sql) => sql.startsWith('SELECT')).length
  }

  const some = (n: number): Agenda => {
    const agenda = anAgenda().body('COM3').meets('COM3', '09:30-12:30')
    for (let i = 0; i < n; i++) {
      const person = `Person ${i}`
      agenda.room(`R${i}`).person(person, { away: '08:00-09:00', duties: ['COM3'] })
      agenda.session(`s${i}`, { people: [person] }).place(`s${i}`, `R${i} 15:00`)
      agenda.waive('room-too-small', `s${i}`)
    }
    return agenda.build()
  }

  it('is the same for 1 and for 30 sessions, rooms and people', async () => {
    const one = await count(some(1))
    expect(await count(some(30))).toBe(one)
    expect(one).toBe(3)
  })
})

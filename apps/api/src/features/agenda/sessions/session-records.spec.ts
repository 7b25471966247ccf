import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { eventClock } from '@roundtable/domain'
import type { DataSource } from 'typeorm'
import { entities } from '../../../entities'
import { dataSource } from '../../../platform/database/data-sources'
import { withDatabase, type TestDatabase } from '../../../testing/with-database'
import { anAgenda, idOf } from '../testing/an-agenda'
import { saveAgenda } from '../testing/save-agenda'
import { readRecords } from './session-records'

const queries: string[] = []
const silent = () => undefined
let database: TestDatabase
let app: DataSource
beforeAll(async () => {
  database = await withDatabase()
  app = dataSource({ url: database.url, role: 'app', entities, size: 1 })
  app.setOptions({
    logging: ['query'],
    logger: {
      logQuery: (sql) => queries.push(sql),
      logQueryError: silent,
      logQuerySlow: silent,
      logSchemaBuild: silent,
      logMigration: silent,
      log: silent,
    },
  })
  await app.initialize()
  const agenda = anAgenda().room('A').person('Ann')
  for (const [i, name] of ['s1', 's2', 's3'].entries())
    agenda.session(name, { people: ['Ann'] }).place(name, `A 1${i}:00`)
  await app.transaction((db) => saveAgenda(db, agenda.build()))
})
afterAll(async () => {
  await app.destroy()
  await database.drop()
})

describe('reading sessions', () => {
  it('takes as many queries for one, for three and for all of them', async () => {
    const read = async (ids: readonly string[] | null) => {
      queries.splice(0)
      const wanted = { clock: eventClock('2022-06-07', 'Africa/Kigali'), planId: idOf('main'), ids }
      const records = await readRecords(app.manager, wanted)
      return [records.map((r) => r.code), queries.length]
    }
    expect(await read([idOf('s2')])).toEqual([['s2'], 7])
    expect(await read(['s3', 's2', 's1'].map(idOf))).toEqual([['s1', 's2', 's3'], 7])
    expect(await read(null)).toEqual([['s1', 's2', 's3'], 7])
  })
})

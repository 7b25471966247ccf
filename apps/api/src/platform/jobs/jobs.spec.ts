import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { CuttingProxy } from '../../testing/cutting-proxy'
import { pause, waitUntil } from '../../testing/wait'
import { withDatabase } from '../../testing/with-database'
import { Jobs } from './jobs'

let database: Awaited<ReturnType<typeof withDatabase>>
let proxy: CuttingProxy
let jobs: Jobs

beforeEach(async () => {
  database = await withDatabase()
  proxy = await CuttingProxy.before(database.url)
  jobs = new Jobs({ databaseUrl: proxy.url })
})

afterEach(async () => {
  await jobs.beforeApplicationShutdown()
  await proxy.close()
  await database.drop()
})

const give = (word: string): Promise<unknown> =>
  database.owner.query(
    `SELECT graphile_worker.add_job('say', json_build_object('word', $1::text))`,
    [word],
  )

describe('jobs while the database is away (I-22)', () => {
  it('a job that ends meanwhile ends nothing else; the next one is done when it is back', async () => {
    const said: string[] = []
    const { port } = proxy
    jobs.on('say', async (payload) => {
      const { word } = payload as { word: string }
      if (said.length === 0) await proxy.close()
      said.push(word)
    })
    jobs.onApplicationBootstrap()
    await give('first')
    await waitUntil(() => said.length === 1)
    // Longer than a connection is waited for.
    await pause(6_000)
    proxy = await CuttingProxy.before(database.url, port)
    await give('second')
    await waitUntil(() => said.length === 2, 40)
    expect(said).toEqual(['first', 'second'])
  }, 90_000)
})

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { createApp } from './create-app'
import { listen } from './platform/http/listen'
import { CuttingProxy } from './testing/cutting-proxy'
import { withDatabase, type TestDatabase } from './testing/with-database'

let database: TestDatabase
let proxy: CuttingProxy
let app: NestExpressApplication
let url: string

beforeAll(async () => {
  database = await withDatabase({ demo: true })
  proxy = await CuttingProxy.before(database.url)
  app = await createApp({
    port: 0,
    dataDir: '/nonexistent',
    databaseUrl: proxy.url,
    publicUrl: 'http://localhost:3000',
    demo: false,
    demoMode: false,
  })
  url = `http://127.0.0.1:${await listen(app, 0)}`
})

afterAll(async () => {
  await app.close()
  await proxy.close()
  await database.drop()
})

const status = async (path: string): Promise<number> => (await fetch(url + path)).status

const until = async (path: string, wanted: number): Promise<number> => {
  let last = 0
  for (const end = Date.now() + 15_000; last !== wanted && Date.now() < end;)
    last = await status(path)
  return last
}

it('says so while the database is away, goes on showing the programme, and recovers by itself (I-22)', async () => {
  expect([await status('/api/health'), await status('/api/programme')]).toEqual([200, 200])

  const { port } = proxy
  await proxy.close()
  const health = await fetch(`${url}/api/health`)
  const problem = (await health.json()) as { type: string; retryAfter: number }
  expect([health.status, problem.type, problem.retryAfter]).toEqual([
    503,
    '/problems/unavailable',
    5,
  ])
  expect(health.headers.get('retry-after')).toBe('5')
  expect(await status('/api/programme')).toBe(200)
  const consume = await fetch(`${url}/api/sign-in/consume`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"token":"x"}',
  })
  expect(consume.status).toBe(503)

  proxy = await CuttingProxy.before(database.url, port)
  expect(await until('/api/health', 200)).toBe(200)
})

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { BehindProxy } from './testing/behind-proxy'

let system: BehindProxy
beforeAll(async () => {
  system = await BehindProxy.start()
})
afterAll(() => system.stop())

const status = async (path: string): Promise<number> => (await fetch(system.url + path)).status

const until = async (path: string, wanted: number): Promise<number> => {
  let last = 0
  for (const end = Date.now() + 15_000; last !== wanted && Date.now() < end;)
    last = await status(path)
  return last
}

it('says so while the database is away, goes on showing the programme, and recovers by itself (I-22)', async () => {
  expect([await status('/api/health'), await status('/api/programme')]).toEqual([200, 200])

  const bringBack = await system.cut()
  const health = await fetch(`${system.url}/api/health`)
  const problem = (await health.json()) as { type: string; retryAfter: number }
  expect([health.status, problem.type, problem.retryAfter]).toEqual([
    503,
    '/problems/unavailable',
    5,
  ])
  expect(health.headers.get('retry-after')).toBe('5')
  expect(await status('/api/programme')).toBe(200)
  const consume = await fetch(`${system.url}/api/sign-in/consume`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"token":"x"}',
  })
  expect(consume.status).toBe(503)

  await bringBack()
  expect(await until('/api/health', 200)).toBe(200)
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTestApi, type TestApi } from './start-test-api'

let api: TestApi

beforeAll(async () => {
  api = await startTestApi({ demo: true })
})
afterAll(() => api.stop())

describe('startTestApi', () => {
  it('answers with demo data, to whoever signed in', async () => {
    const cookie = await api.signIn('viewer')
    const plan = await fetch(`${api.url}/api/plan`, { headers: { cookie } })
    expect(plan.status).toBe(200)
    const { sessions } = (await plan.json()) as { sessions: unknown[] }
    const [{ n }] = (await api.db.query('SELECT count(*)::int AS n FROM session')).rows
    expect(sessions.length).toBe(n)
    expect((await fetch(`${api.url}/api/plan`)).status).toBe(401)
  })
})

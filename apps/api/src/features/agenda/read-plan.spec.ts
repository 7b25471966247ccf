import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Plan } from '@roundtable/contracts'
import { startTestApi, type TestApi } from '../../testing/start-test-api'

let api: TestApi
let cookie: string

beforeAll(async () => {
  api = await startTestApi({ demo: true })
  cookie = await api.signIn('organizer')
})

afterAll(() => api.stop())

const ask = async (method: string, known?: string) => {
  const answer = await fetch(`${api.url}/api/plan`, {
    method,
    headers: { cookie, ...(known ? { 'if-none-match': known } : {}) },
  })
  const { status, headers } = answer
  return { status, etag: headers.get('etag'), text: await answer.text() }
}

/** Takes the first session off the board. */
async function change(): Promise<void> {
  const { placements } = JSON.parse((await ask('GET')).text) as Plan
  const { sessionId, version } = placements[0]!
  const answer = await fetch(`${api.url}/api/plan/moves`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({
      commandId: randomUUID(),
      moves: [{ sessionId, expectedVersion: version, placement: null }],
    }),
  })
  expect(answer.status).toBe(200)
}

describe('asking whether the draft is still the one that is known', () => {
  it('is answered with 304 and nothing until a fact comes, then with the new one', async () => {
    const first = await ask('GET')
    const { seq } = JSON.parse(first.text) as Plan
    expect([first.status, first.etag]).toEqual([200, `"${seq}"`])
    const unchanged = { status: 304, etag: first.etag, text: '' }
    expect(await ask('GET', first.etag!)).toEqual(unchanged)
    expect(await ask('HEAD', `W/${first.etag}`)).toEqual(unchanged)
    await change()
    expect(await ask('HEAD', first.etag!)).toEqual({
      status: 200,
      etag: `"${seq + 1}"`,
      text: '',
    })
    const next = await ask('GET', first.etag!)
    expect([next.status, (JSON.parse(next.text) as Plan).seq]).toEqual([200, seq + 1])
  })

  it('tells nothing to somebody who is not signed in', async () => {
    const answer = await fetch(`${api.url}/api/plan`, { headers: { 'if-none-match': '*' } })
    expect([answer.status, answer.headers.get('etag')]).toEqual([401, null])
  })
})

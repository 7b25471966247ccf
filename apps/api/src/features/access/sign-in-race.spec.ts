import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { startTestApi, type TestApi } from '../../testing/start-test-api'
import { createSignInLink } from './create-sign-in-link'

let api: TestApi

beforeAll(async () => {
  api = await startTestApi()
})

afterAll(() => api.stop())

beforeEach(async () => {
  await api.db.query('TRUNCATE account, sign_in_token, http_session, attempt CASCADE')
  await api.db.query(
    `INSERT INTO account (id, name, email, role) VALUES ($1, 'Ada', 'ada@example.org', 'organizer')`,
    [randomUUID()],
  )
})

const newToken = async (validMinutes?: number): Promise<string> => {
  const link = await createSignInLink(api.db, {
    role: 'organizer',
    publicUrl: 'http://localhost:3000',
    validMinutes,
  })
  return new URL(link).hash.replace('#token=', '')
}

const consume = (token: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/api/sign-in/consume`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ token }),
  })

/** A browser that has read its answer to the end; by then the session is written for good. */
const signedIn = async (headers: Record<string, string> = {}): Promise<string> => {
  const answer = await consume(await newToken(), headers)
  await answer.text()
  return cookieOf(answer)
}

const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
const me = (cookie: string) => fetch(`${api.url}/api/me`, { headers: { cookie } })

const sessions = async (): Promise<number> => {
  const { rows } = await api.db.query('SELECT count(*)::int AS n FROM http_session')
  return rows[0].n
}

describe('a sign-in link (I-11)', () => {
  it('carries its token behind #, and the database keeps only its hash', async () => {
    const link = await createSignInLink(api.db, {
      role: 'organizer',
      publicUrl: 'https://round.example',
    })
    expect(link).toMatch(/^https:\/\/round\.example\/sign-in#token=[\w-]{43}$/)
    const { rows } = await api.db.query(`SELECT encode(hash, 'escape') AS hash FROM sign_in_token`)
    expect(rows.map((row) => row.hash.includes(link.slice(-43)))).toEqual([false])
  })

  it('gives exactly one session to 50 clicks at the same moment', async () => {
    const token = await newToken()
    const answers = await Promise.all(Array.from({ length: 50 }, () => consume(token)))
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([200, ...Array.from({ length: 49 }, () => 410)])
    expect(answers.filter((answer) => cookieOf(answer)).length).toBe(1)
    expect(await sessions()).toBe(1)
  })

  it('tells who signed in and what they may do; the session works at once', async () => {
    const answer = await consume(await newToken())
    const body = await answer.json()
    expect(body).toEqual({
      id: expect.any(String),
      name: 'Ada',
      role: 'organizer',
      permissions: [
        'plan.read',
        'plan.move',
        'session.write',
        'venue.write',
        'host.write',
        'people.read',
        'people.write',
        'release.read',
        'release.publish',
        'session.self',
      ],
    })
    expect(await (await me(cookieOf(answer))).json()).toEqual(body)
  })

  it('answers the same for a used, an expired, a replaced and an invented token', async () => {
    const used = await newToken()
    await consume(used)
    const expired = await newToken(0)
    const bodies = [await consume(used), await consume(expired)].map((answer) => answer.text())
    const replaced = await newToken()
    const newer = await newToken()
    bodies.push((await consume(replaced)).text(), (await consume('x'.repeat(43))).text())
    const texts = await Promise.all(bodies)
    expect(new Set(texts).size).toBe(1)
    expect(JSON.parse(texts[0]!)).toMatchObject({ type: '/problems/link-gone', status: 410 })
    expect((await consume(newer)).status).toBe(200)
  })

  it('is not used up by programs that look at it', async () => {
    const token = await newToken()
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      await fetch(`${api.url}/api/sign-in/consume?token=${token}`, { method })
    for (const method of ['GET', 'HEAD'])
      await fetch(`${api.url}/sign-in?token=${token}`, { method })
    expect((await consume(token)).status).toBe(200)
  })

  it('is not used up, and signs nobody in, from another site', async () => {
    const token = await newToken()
    const strangers: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:3000.evil.example' },
      { origin: 'http://localhost:3001' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of strangers)
      expect([headers, (await consume(token, headers)).status]).toEqual([headers, 403])
    expect((await consume(token, { origin: 'http://localhost:3000' })).status).toBe(200)
  })
})

describe('a session', () => {
  it('starts under a new name, and the name from before is worth nothing', async () => {
    const first = await signedIn()
    const second = await signedIn({ cookie: first })
    expect(second).not.toBe(first)
    expect([(await me(first)).status, (await me(second)).status]).toEqual([401, 200])
    expect(await sessions()).toBe(1)
  })

  it('ends for good when its person signs out', async () => {
    const cookie = await signedIn()
    const signOut = () => fetch(`${api.url}/api/sign-out`, { method: 'POST', headers: { cookie } })
    expect((await signOut()).status).toBe(204)
    expect([(await me(cookie)).status, (await signOut()).status, await sessions()]).toEqual([
      401, 401, 0,
    ])
  })

  it('has the rights its account has now, and none without an account (I-12)', async () => {
    const cookie = await signedIn()
    await api.db.query(`UPDATE account SET role = 'viewer'`)
    expect(await (await me(cookie)).json()).toMatchObject({ role: 'viewer' })
    await api.db.query('DELETE FROM account')
    expect((await me(cookie)).status).toBe(401)
  })

  it('ends in time', async () => {
    const cookie = await signedIn()
    await api.db.query(`UPDATE http_session SET expire = now() - interval '1 second'`)
    expect((await me(cookie)).status).toBe(401)
  })

  it('cannot be invented', async () => {
    const cookie = await signedIn()
    const forged = [
      `${cookie}x`,
      cookie.replace('.', 'A.'),
      'session=s%3Aabc.def',
      'session=',
      'session=%E0%A4%A',
      'session=j:{"a":1}',
    ]
    for (const wrong of forged) expect([wrong, (await me(wrong)).status]).toEqual([wrong, 401])
  })
})

describe('attempts to sign in', () => {
  it('are refused for a while after a hundred failures from one address, and say how long', async () => {
    const statuses = new Map<number, number>()
    for (let round = 0; round < 11; round++)
      for (const { status } of await Promise.all(
        Array.from({ length: 10 }, () => consume('wrong')),
      ))
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
    expect(Object.fromEntries(statuses)).toEqual({ 410: 100, 429: 10 })
    const answer = await consume(await newToken())
    const problem = (await answer.json()) as { type: string; retryAfter: number }
    expect([answer.status, problem.type]).toEqual([429, '/problems/rate-limited'])
    expect(problem.retryAfter).toBeGreaterThan(0)
    expect(problem.retryAfter).toBeLessThanOrEqual(60)
    expect(answer.headers.get('retry-after')).toBe(String(problem.retryAfter))
  })

  it('do not count for those who had a good link', async () => {
    for (let n = 0; n < 120; n++) expect((await consume(await newToken())).status).toBe(200)
  })
})

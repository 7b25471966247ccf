import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { routes, type Route } from '@roundtable/contracts'
import { startTestApi, type TestApi } from './testing/start-test-api'

let api: TestApi
let secure: TestApi
let cookie: string
let publicPages: string[]

beforeAll(async () => {
  api = await startTestApi({ demo: true })
  secure = await startTestApi({ publicUrl: 'https://round.example' })
  cookie = await api.signIn('organizer')
  publicPages = ['/api/programme', '/api/programme.ics']
})

afterAll(() => Promise.all([api.stop(), secure.stop()]))

const filled = (path: string) =>
  path.replace(/:(id|sessionId)/g, () => crypto.randomUUID()).replace(':number', '1')
const lines: readonly Route[] = Object.values(routes)
const paths = lines.filter(({ method }) => method === 'GET').map(({ path }) => filled(path))
/** Routes that change something, asked without a body: what they refuse has the same headers. */
const writes = lines
  .filter(({ method }) => method !== 'GET')
  .map(({ method, path }) => [method, filled(path)] as const)
const everything = [
  ...paths,
  '/api/nothing',
  '/.well-known/security.txt',
  '/',
  '/sessions/x',
  '/nothing.js',
  '/socket.io/?EIO=4&transport=polling',
]

describe('the headers of every answer', () => {
  it.each(everything)('%s: security headers, and nothing inline in the policy', async (path) => {
    const { headers } = await fetch(api.url + path, { headers: { cookie } })
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('server')).toBeNull()
    if (path.startsWith('/socket.io')) return
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|data:|nonce/)
    expect(headers.get('referrer-policy')).toBe('same-origin')
  })

  it.each(paths)('%s: kept by nobody, unless it is public', async (path) => {
    const { headers } = await fetch(api.url + path, { headers: { cookie } })
    const expected = publicPages.includes(path) ? 'public, no-cache' : 'no-store'
    expect(headers.get('cache-control')).toBe(expected)
  })

  it.each(writes)('%s %s: the same, and kept by nobody', async (method, path) => {
    const { headers } = await fetch(api.url + path, { method })
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).not.toMatch(/unsafe|\*|data:|nonce/)
    expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
      'no-store',
      'nosniff',
    ])
    expect([headers.get('referrer-policy'), headers.get('x-frame-options')]).toEqual([
      'same-origin',
      'DENY',
    ])
    expect(headers.getSetCookie()).toEqual([])
  })

  it.each(everything)('%s: no cookie for somebody who does not sign in', async (path) => {
    const { headers } = await fetch(api.url + path)
    expect(headers.getSetCookie()).toEqual([])
  })

  it('a refusal is never kept', async () => {
    for (const path of ['/api/me', '/api/nothing', '/nothing.js'])
      expect((await fetch(api.url + path)).headers.get('cache-control')).toBe('no-store')
  })
})

describe('the session cookie', () => {
  const attributes = async ({ url, db }: TestApi): Promise<string> => {
    const { createSignInLink } = await import('./features/access/create-sign-in-link')
    await db.query(
      `INSERT INTO account (id, name, email, role) VALUES (gen_random_uuid(), 'V', 'v@example.org', 'viewer')
       ON CONFLICT DO NOTHING`,
    )
    const link = await createSignInLink(db, { role: 'viewer', publicUrl: 'http://localhost:3000' })
    const answer = await fetch(`${url}/api/sign-in/consume`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: new URL(link).hash.slice('#token='.length) }),
    })
    return answer.headers.getSetCookie().join('\n')
  }

  it('is HttpOnly and SameSite=Lax on plain http', async () => {
    expect(await attributes(api)).toMatch(
      /^session=s%3A[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    )
  })

  it('is Secure and bound to the host behind https, whatever headers say', async () => {
    expect(await attributes(secure)).toMatch(
      /^__Host-session=s%3A[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    )
    const { headers } = await fetch(`${secure.url}/api/health`)
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
  })
})

describe('security.txt (RFC 9116)', () => {
  it('tells everybody where to tell of a weakness, and holds for half a year', async () => {
    const answer = await fetch(`${secure.url}/.well-known/security.txt`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/plain; charset=utf-8',
    ])
    const text = await answer.text()
    const expires = /^Expires: (\S+)$/m.exec(text)![1]!
    expect(text).toBe(
      `Contact: mailto:security@round.example\nExpires: ${expires}\nPreferred-Languages: en, fr, ar\n` +
        'Canonical: https://round.example/.well-known/security.txt\n',
    )
    const days = (Date.parse(expires) - Date.now()) / (24 * 3600 * 1000)
    expect(Math.round(days)).toBe(180)
  })

  it('names the contact of the configuration', async () => {
    const node = await api.anotherNode({ securityContact: 'https://example.org/safe' })
    const answer = await fetch(`${node.url}/.well-known/security.txt`)
    expect((await answer.text()).split('\n')[0]).toBe('Contact: https://example.org/safe')
    await node.stop()
  })
})

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import {
  expectedSecond,
  expectHealth,
  refusalIn,
  startVictim,
  wordOf,
  type Victim,
} from './testing/hostile'
import { rawRequest } from './testing/raw-request'

let victim: Victim

beforeAll(async () => {
  victim = await startVictim()
})
afterAll(() => victim.api.stop())
afterEach(() => expectHealth(victim.api))

describe('hostile addresses (I-20)', () => {
  const id = '4f0c6a57-9d39-4d0e-9f43-1c7f6a1a2b3c'
  it.each([
    ['/api/plan/sessions/%ZZ/slots', '400 malformed'],
    ['/api/plan/sessions/%E0%A4%A/slots', '400 malformed'],
    ['/api/plan/sessions/%00/slots', '404 not-found'],
    ['/api/plan/sessions/1/slots', '404 not-found'],
    ["/api/plan/sessions/'%20OR%201=1/slots", '404 not-found'],
    ['/api/plan/sessions/..%2f..%2fetc/slots', '404 not-found'],
    [`/api/plan/sessions/${id}/slots`, '404 not-found'],
    [`/api/plan/sessions/${id}/slots?limit=0`, '422 validation'],
    [`/api/plan/sessions/${id}/slots?limit=1e9`, '422 validation'],
    [`/api/plan/sessions/${id}/slots?limit=1&limit=2`, '422 validation'],
    [`/api/plan/sessions/${id}/slots?near=%00`, '422 validation'],
    [`/api/plan/sessions/${id}/slots?near=yesterday`, '422 validation'],
    [`/api/plan/sessions/${id}/slots?roomId[__proto__]=x&__proto__=1`, '404 not-found'],
    ['/api/releases/0', '404 not-found'],
    ['/api/releases/-1', '404 not-found'],
    ['/api/releases/1e3', '404 not-found'],
    ['/api/releases/999999999', '404 not-found'],
    ['/api/releases/9999999999999999999999', '404 not-found'],
    ['/api/releases/1.0', '404 not-found'],
    ['/api', '404 not-found'],
    ['/api/', '404 not-found'],
    ['/api/constructor', '404 not-found'],
    ['/api/__proto__', '404 not-found'],
    ['/assets/../../../package.json', '404 not-found'],
    ['/assets/..%2f..%2f..%2fpackage.json', '404 not-found'],
    ['/assets/%5c..%5cpackage.json', '404 not-found'],
    ['/.env', '404 not-found'],
    ['/nothing.js%00', '404 not-found'],
    ['/socket.io/?EIO=4&transport=polling', '404 not-found'],
  ])('%s → %s', async (path, expected) => {
    // Sent raw: a client would tidy the path up first.
    const answer = await rawRequest(
      victim.api.url,
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: ${victim.cookie}\r\n\r\n`,
    )
    expect(wordOf(answer.status, answer.body)).toBe(expected)
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'POST'])(
    '%s where there is only GET finds nothing',
    async (method) => {
      const answer = await rawRequest(
        victim.api.url,
        `${method} /api/plan HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: ${victim.cookie}\r\nContent-Length: 0\r\n\r\n`,
      )
      expect([answer.status, JSON.parse(answer.body).type]).toEqual([404, '/problems/not-found'])
    },
  )

  it('HEAD answers like GET, without a body', async () => {
    for (const path of ['/api/plan', '/api/programme', '/api/health']) {
      const answer = await fetch(victim.api.url + path, {
        method: 'HEAD',
        headers: { cookie: victim.cookie },
      })
      expect([answer.status, (await answer.text()).length]).toEqual([200, 0])
    }
  })
})

describe('requests that Node itself refuses', () => {
  it.each(
    expectedSecond<[string, string, string]>([
      ['no HTTP', 'hello\r\n\r\n', '400 malformed'],
      ['a header without colon', 'GET / HTTP/1.1\r\nHost x\r\n\r\n', '400 malformed'],
      [
        'a header of 20 kB',
        `GET /api/health HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
        '413 too-large',
      ],
      [
        '2,000 headers',
        `GET /api/health HTTP/1.1\r\nHost: x\r\n${'X: aaaaaaaaaaaa\r\n'.repeat(2_000)}\r\n`,
        '413 too-large',
      ],
      [
        'an address of 20 kB',
        `GET /api/${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
        '413 too-large',
      ],
      [
        'two lengths',
        'POST /api/plan/moves HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
        '400 malformed',
      ],
      [
        'a length and chunks',
        'POST /api/plan/moves HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
        '400 malformed',
      ],
      [
        'a chunk that is none',
        'POST /api/plan/moves HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
        '400 malformed',
      ],
      [
        'NUL in a header',
        'GET /api/health HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n',
        '400 malformed',
      ],
      [
        'an expectation',
        'GET /api/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: miracles\r\n\r\n',
        '400 malformed',
      ],
    ]),
  )('%s → %s', async (_name, expected, bytes) => {
    const answer = await rawRequest(victim.api.url, bytes)
    expect(answer.headers).toContain('application/problem+json')
    expect(wordOf(answer.status, answer.body)).toBe(expected)
  })

  it('a request without Host, and one that is cut off in the middle, hurt nobody', async () => {
    const noHost = await rawRequest(
      victim.api.url,
      'GET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n',
    )
    expect(noHost.status).toBe(200)
    const cut = await rawRequest(
      victim.api.url,
      'POST /api/plan/moves HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a":',
    )
    expect(cut.status).toBe(0)
  })

  it('an upgrade to nowhere is closed', async () => {
    const bytes =
      'GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n\r\n'
    expect((await rawRequest(victim.api.url, bytes)).status).not.toBe(101)
  })
})

describe('hostile headers', () => {
  it.each<[string, Record<string, string>]>([
    ['a cookie of 8 kB', { cookie: 'x'.repeat(8_000) }],
    ['cookies that are none', { cookie: ';;=;=x; session; session=;%00=%ZZ' }],
    ['a forwarded address', { 'x-forwarded-for': "'; DROP TABLE attempt; --, \u00e9, 1.2.3.4" }],
    ['a forwarded host', { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'javascript' }],
    ['an ETag that is none', { 'if-none-match': '"'.repeat(5_000) }],
    ['encodings that are none', { 'accept-encoding': `${'gzip;q=0.'.repeat(500)}` }],
    ['a range', { range: 'bytes=0-0,0-0,0-0' }],
  ])('%s changes nothing', async (_name, headers) => {
    expect((await fetch(`${victim.api.url}/api/health`, { headers })).status).toBe(200)
    expect((await fetch(`${victim.api.url}/api/programme`, { headers })).status).toBe(200)
    expect((await fetch(`${victim.api.url}/api/me`, { headers })).status).toBe(
      'cookie' in headers ? 401 : 401,
    )
  })

  it('a forwarded address is not stored as it came', async () => {
    const answer = await victim.post('/api/sign-in/consume', '{"token":"x"}', {
      'x-forwarded-for': 'x'.repeat(4_000),
    })
    expect(await refusalIn(answer)).toBe('410 link-gone')
  })
})

describe('the good request after all that', () => {
  it('works', async () => {
    expect(
      (await fetch(`${victim.api.url}/api/plan`, { headers: { cookie: victim.cookie } })).status,
    ).toBe(200)
  })
})

describe('an upgrade that is not offered', () => {
  const upgrade = (first: string, more = ''): Promise<{ status: number; body: string }> =>
    rawRequest(
      victim.api.url,
      `${first} HTTP/1.1\r\nHost: x\r\nCookie: ${victim.cookie}\r\nConnection: Upgrade, HTTP2-Settings\r\n` +
        `Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n${more}`,
    )

  it('is passed over: the request gets its answer', async () => {
    const health = await upgrade('GET /api/health', '\r\n')
    expect([health.status, health.body]).toEqual([200, '{"status":"ok"}'])
    expect((await upgrade('GET /api/programme', '\r\n')).status).toBe(200)
    expect((await upgrade('GET /api/plan', '\r\n')).status).toBe(200)
    expect((await upgrade('GET /api/nothing', '\r\n')).status).toBe(404)
  })

  it('is refused where a body follows', async () => {
    const { status, body } = await upgrade('POST /api/plan/moves', 'Content-Length: 2\r\n\r\n{}')
    expect(wordOf(status, body)).toBe('400 malformed')
  })
})

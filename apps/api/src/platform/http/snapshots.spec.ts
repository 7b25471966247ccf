import { createHash } from 'node:crypto'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PublicSnapshots } from './snapshots'

const body = Buffer.from(JSON.stringify({ sessions: Array(200).fill('Connectivity for all') }))
const hash = createHash('sha256').update(body).digest('hex')
const snapshots = new PublicSnapshots({ publicUrl: 'https://round.example' })
let server: Server

beforeAll(async () => {
  snapshots.put('/api/programme', body)
  snapshots.put('/tiny', Buffer.from('{}'))
  snapshots.put('/assets/mark.png', body, { type: 'image/png', cacheControl: 'public, max-age=1' })
  server = createServer((request, response) => {
    if (!snapshots.answer(request, response)) response.writeHead(404).end('passed on')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => new Promise((resolve) => server.close(resolve)))

interface Answer {
  status: number
  headers: NodeJS.Dict<string | string[]>
  bytes: Buffer
}

/** As bytes: fetch would unpack them. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    request({ port, path, headers, method, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode!,
          headers: answer.headers,
          bytes: Buffer.concat(chunks),
        }),
      )
    })
      .on('error', reject)
      .end()
  })

describe('a public snapshot', () => {
  it('is exactly its bytes, under the hash of them', async () => {
    const { status, headers, bytes } = await ask('/api/programme')
    expect([status, bytes.equals(body)]).toEqual([200, true])
    expect(headers).toMatchObject({
      etag: `"${hash}"`,
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(body.length),
      'cache-control': 'public, no-cache',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['content-encoding']).toBeUndefined()
  })

  it('comes packed to those who take it, each packing under its own strong ETag', async () => {
    const br = await ask('/api/programme', { 'accept-encoding': 'gzip, br' })
    const gzip = await ask('/api/programme', { 'accept-encoding': 'gzip' })
    expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual([
      'br',
      'gzip',
    ])
    expect(brotliDecompressSync(br.bytes).equals(body)).toBe(true)
    expect(gunzipSync(gzip.bytes).equals(body)).toBe(true)
    expect([br.headers.etag, gzip.headers.etag]).toEqual([`"${hash}-br"`, `"${hash}-gzip"`])
    expect([br.bytes.length, gzip.bytes.length]).toEqual([
      Number(br.headers['content-length']),
      Number(gzip.headers['content-length']),
    ])
  })

  it('is not packed where that gains nothing', async () => {
    const accept = { 'accept-encoding': 'br, gzip' }
    expect((await ask('/tiny', accept)).headers['content-encoding']).toBeUndefined()
    expect((await ask('/assets/mark.png', accept)).headers['content-encoding']).toBeUndefined()
  })

  it('answers 304 without a body to those who have it, in whatever packing', async () => {
    for (const tag of [`"${hash}"`, `W/"${hash}"`, `"${hash}-br"`, `"x", "${hash}-gzip"`, '*']) {
      const { status, headers, bytes } = await ask('/api/programme', { 'if-none-match': tag })
      expect([tag, status, bytes.length]).toEqual([tag, 304, 0])
      expect(headers.etag).toBe(`"${hash}"`)
    }
    expect((await ask('/api/programme', { 'if-none-match': '"x"' })).status).toBe(200)
  })

  it('answers HEAD like GET, without the bytes', async () => {
    const { status, headers, bytes } = await ask('/api/programme', {}, 'HEAD')
    expect([status, headers['content-length'], bytes.length]).toEqual([200, String(body.length), 0])
  })

  it('takes a query for nothing, and other verbs and paths for somebody else’s', async () => {
    expect((await ask('/api/programme?x=1')).status).toBe(200)
    expect((await ask('/api/programme', {}, 'POST')).bytes.toString()).toBe('passed on')
    for (const path of [
      '/api/programme/',
      '/API/programme',
      '/api',
      '/constructor',
      '//api/programme',
    ])
      expect([path, (await ask(path)).bytes.toString()]).toEqual([path, 'passed on'])
  })

  it('changes at once when it is put anew, ETag included', async () => {
    snapshots.put('/changing', Buffer.from('{"n":1}'))
    const first = await ask('/changing')
    snapshots.put('/changing', Buffer.from('{"n":2}'))
    const second = await ask('/changing', { 'if-none-match': String(first.headers.etag) })
    expect([second.status, second.bytes.toString()]).toEqual([200, '{"n":2}'])
  })
})

describe('a snapshot in several languages', () => {
  const said = async (path: string) => {
    const { bytes, headers } = await ask(path)
    return [String(bytes), headers.etag]
  }
  const named = (text: string) => `"${createHash('sha256').update(text).digest('hex')}"`

  it('answers each with bytes and an ETag of its own, everybody else as before', async () => {
    snapshots.put('/calendar', Buffer.from('in English'))
    snapshots.put('/calendar', Buffer.from('en français'), { language: 'fr' })
    for (const path of [
      '/calendar',
      '/calendar?lang=en',
      '/calendar?lang=xx',
      '/calendar?lang=fr-CA',
      '/calendar?slang=fr',
    ])
      expect([path, ...(await said(path))]).toEqual([path, 'in English', named('in English')])
    for (const path of ['/calendar?lang=fr', '/calendar?download=1&lang=fr&x=2'])
      expect([path, ...(await said(path))]).toEqual([path, 'en français', named('en français')])
    expect(snapshots.paths().filter((path) => path.startsWith('/calendar'))).toEqual(['/calendar'])
  })

  it('makes each when it is first asked for, and forgets all of them together', async () => {
    const putAll = (word: string) =>
      snapshots.putBelow('/in/', (path, language) =>
        path === '/in/one' && language !== 'xx'
          ? { body: Buffer.from(`${word} ${language}`) }
          : null,
      )
    putAll('first')
    expect(await said('/in/one?lang=fr')).toEqual(['first fr', named('first fr')])
    expect((await said('/in/one?lang=xx'))[0]).toBe('first undefined')
    expect((await said('/in/other?lang=fr'))[0]).toBe('passed on')
    putAll('second')
    expect((await said('/in/one?lang=fr'))[0]).toBe('second fr')
  })
})

describe('what is made when it is asked for', () => {
  const putAll = (word: string) =>
    snapshots.putBelow('/made/', (path) =>
      path === '/made/up' ? { body: Buffer.from(word), options: { type: 'text/plain' } } : null,
    )

  it('is made once and kept as the others are, until something newer makes it', async () => {
    putAll('first')
    const { status, headers, bytes } = await ask('/made/up')
    expect([status, headers['content-type'], String(bytes)]).toEqual([200, 'text/plain', 'first'])
    const known = { 'if-none-match': headers.etag as string }
    expect((await ask('/made/up', known)).status).toBe(304)
    expect(snapshots.paths()).toContain('/made/up')
    putAll('second')
    const next = await ask('/made/up', known)
    expect([next.status, String(next.bytes)]).toEqual([200, 'second'])
    expect(String(snapshots.bytesOf('/made/up'))).toBe('second')
  })

  it('leaves to others what it does not make', async () => {
    putAll('first')
    expect(String((await ask('/made/other')).bytes)).toBe('passed on')
    expect([snapshots.isBelow('/made/other'), snapshots.isBelow('/tiny')]).toEqual([true, false])
  })
})

import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import {
  expectedSecond,
  expectHealth,
  refusalIn,
  startVictim,
  type Victim,
} from './testing/hostile'
import { rawRequest } from './testing/raw-request'

let victim: Victim

beforeAll(async () => {
  victim = await startVictim()
})
afterAll(() => victim.api.stop())
afterEach(() => expectHealth(victim.api))

const moves = (change: object) =>
  JSON.stringify({
    commandId: randomUUID(),
    moves: [{ sessionId: randomUUID(), expectedVersion: 1, placement: null }],
    ...change,
  })

describe('hostile bodies (I-20)', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1')
  const nested = (depth: number) => `{"commandId":${'['.repeat(depth)}${']'.repeat(depth)}}`

  it.each(
    expectedSecond<[string, RequestInit['body'], Record<string, string>, string]>([
      ['no JSON', '{', {}, '400 malformed'],
      ['JSON with a tail', '{} {}', {}, '400 malformed'],
      ['NaN', '{"commandId":NaN}', {}, '400 malformed'],
      ['nothing', undefined, {}, '422 validation'],
      ['null', 'null', {}, '422 validation'],
      ['a number', '1e999', {}, '422 validation'],
      ['an array', '[]', {}, '422 validation'],
      ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, '415 media-type'],
      ['text', '{}', { 'content-type': 'text/plain' }, '415 media-type'],
      ['no type at all', bytes('{}'), { 'content-type': '' }, '415 media-type'],
      ['a type that is none', '{}', { 'content-type': 'application' }, '415 media-type'],
      [
        'another charset',
        '{}',
        { 'content-type': 'application/json; charset=latin1' },
        '415 media-type',
      ],
      ['an unknown encoding', '{}', { 'content-encoding': 'rot13' }, '415 media-type'],
      ['gzip that is none', '{}', { 'content-encoding': 'gzip' }, '400 malformed'],
      ['invalid UTF-8', bytes('{"commandId":"\xff\xfe"}'), {}, '400 malformed'],
      ['an overlong encoding', bytes('{"commandId":"\xc0\xaf"}'), {}, '400 malformed'],
      ['a megabyte', JSON.stringify({ a: 'x'.repeat(1 << 20) }), {}, '413 too-large'],
      ['nesting below the limit of size', nested(60_000), {}, '422 validation'],
      ['30,000 moves', JSON.stringify({ moves: Array(30_000).fill(0) }), {}, '422 validation'],
    ]),
  )('%s → %s', async (_name, expected, body, headers) => {
    expect(await refusalIn(await victim.post('/api/plan/moves', body, headers))).toBe(expected)
  })

  it.each([
    ['NUL in text that would be stored', { reason: 'a\0b' }, '/reason', 'unstorable-text'],
    ['half a surrogate pair', { reason: '\ud83c' }, '/reason', 'unstorable-text'],
    ['an id that is none', { commandId: '1; DROP TABLE plan' }, '/commandId', 'invalid_format'],
    [
      'a start without offset',
      {
        moves: [
          {
            sessionId: randomUUID(),
            placement: { roomId: randomUUID(), start: '2022-06-08T15:00:00' },
          },
        ],
      },
      '/moves/0/placement/start',
      'invalid_format',
    ],
    ['a text too long', { reason: 'x'.repeat(501) }, '/reason', 'too_big'],
    [
      'a version beyond integers',
      { moves: [{ sessionId: randomUUID(), expectedVersion: 1e300, placement: null }] },
      '/moves/0/expectedVersion',
      'too_big',
    ],
    ['no moves', { moves: [] }, '/moves', 'too_small'],
  ])('%s is pointed at', async (_name, change, pointer, code) => {
    const answer = await victim.post('/api/plan/moves', moves(change))
    expect(answer.status).toBe(422)
    const { errors } = (await answer.json()) as { errors: { pointer: string; code: string }[] }
    expect(errors.map((e) => [e.pointer, e.code])).toEqual([[pointer, code]])
  })

  it('lists no more errors than a person can read', async () => {
    const body = JSON.stringify({
      commandId: randomUUID(),
      moves: Array(200).fill({ sessionId: 1 }),
    })
    const { errors } = (await (await victim.post('/api/plan/moves', body)).json()) as {
      errors: unknown[]
    }
    expect(errors.length).toBe(100)
  })

  it('cannot reach a prototype', async () => {
    const body = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"commandId":"x"}`
    expect(await refusalIn(await victim.post('/api/plan/moves', body))).toBe('422 validation')
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('a token with anything in it is just no token', async () => {
    for (const token of ['x', "' OR 1=1 --", '../../etc/passwd', '🌍'.repeat(50)])
      expect(
        await refusalIn(await victim.post('/api/sign-in/consume', JSON.stringify({ token }))),
      ).toBe('410 link-gone')
  })

  it('a body on GET is not read', async () => {
    const answer = await rawRequest(
      victim.api.url,
      'GET /api/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 1\r\n\r\n{',
    )
    expect(answer.status).toBe(200)
  })
})

import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { inRequest, makeLog } from './log'

/** What is written while `work` runs, line by line. */
function lines(work: (log: ReturnType<typeof makeLog>) => void): Record<string, unknown>[] {
  const written: string[] = []
  work(makeLog({ write: (line) => void written.push(line) }))
  return written.map((line) => JSON.parse(line))
}

describe('a line of the log', () => {
  it('is JSON, and carries the number of the request it was written in', () => {
    const number = randomUUID()
    const [inside, outside] = lines((log) => {
      inRequest(number, () => log.warn({ route: '/api/plan' }, 'unavailable'))
      log.warn('nobody asked')
    })
    expect(inside).toEqual({
      level: 40,
      time: expect.any(Number),
      request: number,
      route: '/api/plan',
      msg: 'unavailable',
    })
    expect(outside).toEqual({ level: 40, time: expect.any(Number), msg: 'nobody asked' })
  })

  it('holds no token and no address, wherever it came from; what helps stays', () => {
    const token = randomBytes(32).toString('base64url')
    const error = Object.assign(new Error(`no mailbox ada@example.org for ${token}`), {
      code: '23505',
      detail: 'Key (email)=(ada@example.org) already exists.',
      parameters: [token],
    })
    const told = JSON.stringify(
      lines((log) => {
        log.error({ err: error }, `at /sign-in?token=abc#token=${token}`)
        log.warn({ reason: 'postgres://app:hunter2@db:5432/x refused by 10.0.0.9' }, 'database')
        log.warn({ reason: 'no mailbox jürgen@exämple.org, أمل@مثال.إختبار' }, 'mail')
      }),
    )
    for (const secret of [token, 'ada@', 'hunter2', 'token=abc', 'rgen@', 'أمل@'])
      expect(told).not.toContain(secret)
    for (const help of ['23505', 'no mailbox', 'refused by 10.0.0.9', 'log.spec.ts'])
      expect(told).toContain(help)
  })

  it('leaves numbers of requests and of records as they are', () => {
    const id = randomUUID()
    const [line] = lines((log) => log.error({ id }, `urn:uuid:${id}`))
    expect([line!.id, line!.msg]).toEqual([id, `urn:uuid:${id}`])
  })
})

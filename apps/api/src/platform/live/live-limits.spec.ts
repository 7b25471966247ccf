import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Problem } from '@roundtable/contracts'
import { io, type Socket } from 'socket.io-client'
import { RawListener } from '../../testing/raw-listener'
import { startTestApi, type TestApi, type TestNode } from '../../testing/start-test-api'
import { pause, waitUntil } from '../../testing/wait'
import type { LiveLimits } from './limits'

const generous = { perSecond: 1_000, burst: 1_000 }
const limits: LiveLimits = {
  socketsPerAddress: 6,
  handshakesPerAddress: { perSecond: 0.1, burst: 12 },
  socketsPerAccount: 3,
  handshakesPerSession: { perSecond: 0.1, burst: 5 },
}

let api: TestApi
const nodes: TestNode[] = []
const open: (Socket | RawListener)[] = []

beforeAll(async () => {
  api = await startTestApi()
})

afterEach(async () => {
  for (const socket of open.splice(0)) socket.close()
  for (const node of nodes.splice(0)) await node.stop()
})

afterAll(() => api.stop())

const nodeWith = async (live: Partial<LiveLimits>): Promise<TestNode> => {
  const node = await api.anotherNode({
    live: {
      ...limits,
      handshakesPerAddress: generous,
      handshakesPerSession: generous,
      socketsPerAddress: 1_000,
      ...live,
    },
  })
  nodes.push(node)
  return node
}

const from = (node: TestNode, address: string): RawListener => {
  const listener = new RawListener(node.url, { 'X-Forwarded-For': address })
  open.push(listener)
  return listener
}

const isIn = ({ heard }: RawListener): boolean => heard.startsWith('HTTP/1.1 101')

const answered = async (listeners: RawListener[]): Promise<boolean[]> => {
  await waitUntil(() => listeners.every(({ heard }) => heard.includes('\r\n\r\n')))
  return listeners.map(isIn)
}

/** Status, type and what the header says of the wait. */
const refusalOf = ({ heard }: RawListener) => {
  const [head, body] = heard.split('\r\n\r\n')
  const problem = JSON.parse(body!) as Problem
  const wait = Number(/^retry-after: (\d+)/im.exec(head!)?.[1])
  return [problem.status, problem.type, problem.retryAfter === wait && wait > 0]
}

const tooMany = [429, '/problems/rate-limited', true]

type Refused = Error & { data?: Problem }

const connect = (node: TestNode, cookie: string): Promise<'in' | unknown[]> =>
  new Promise((resolve) => {
    const socket = io(`${node.url}/live`, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: { stream: 'plan' },
      extraHeaders: { cookie },
    })
    open.push(socket)
    socket.once('snapshot', () => resolve('in'))
    socket.once('connect_error', ({ data }: Refused) =>
      resolve([data?.status, data?.type, (data?.retryAfter ?? 0) > 0]),
    )
  })

describe('one address', () => {
  it('holds so many sockets and no more; another address is not concerned, and who leaves makes room', async () => {
    const node = await nodeWith({ socketsPerAddress: 3 })
    const mine = [1, 2, 3, 4].map(() => from(node, '192.0.2.1'))
    expect((await answered(mine)).toSorted()).toEqual([false, true, true, true])
    expect(refusalOf(mine.find((listener) => !isIn(listener))!)).toEqual(tooMany)
    expect(await answered([from(node, '192.0.2.2')])).toEqual([true])
    const leaving = mine.find(isIn)!
    leaving.close()
    await waitUntil(() => leaving.ended)
    await pause(50)
    expect(await answered([from(node, '192.0.2.1')])).toEqual([true])
  })

  it('knocks so often and no more; another address is not concerned', async () => {
    const node = await nodeWith({ handshakesPerAddress: limits.handshakesPerAddress })
    const knocks: boolean[] = []
    for (let nth = 0; nth < 14; nth++) {
      const listener = from(node, '192.0.2.1')
      knocks.push(...(await answered([listener])))
      if (!isIn(listener)) expect(refusalOf(listener)).toEqual(tooMany)
      listener.close()
    }
    expect(knocks).toEqual([...Array(12).fill(true), false, false])
    expect(await answered([from(node, '192.0.2.2')])).toEqual([true])
  })

  it('is not taken from a header that a client made up: the last proxy is believed', async () => {
    const node = await nodeWith({ socketsPerAddress: 1 })
    const listeners = [1, 2].map((nth) => from(node, `203.0.113.${nth}, 192.0.2.1`))
    expect((await answered(listeners)).toSorted()).toEqual([false, true])
  })
})

describe('one person', () => {
  it('has so many pages connected and no more; somebody else is not concerned', async () => {
    const node = await nodeWith({})
    const cookie = await api.signIn('viewer')
    const answers: unknown[] = []
    for (let nth = 0; nth < 4; nth++) answers.push(await connect(node, cookie))
    expect(answers).toEqual(['in', 'in', 'in', tooMany])
    expect(await connect(node, await api.signIn('operator'))).toBe('in')
  })

  it('connects so often and no more; somebody else is not concerned', async () => {
    const node = await nodeWith({
      handshakesPerSession: limits.handshakesPerSession,
      socketsPerAccount: 100,
    })
    const cookie = await api.signIn('viewer')
    const answers: unknown[] = []
    for (let nth = 0; nth < 6; nth++) answers.push(await connect(node, cookie))
    expect(answers).toEqual(['in', 'in', 'in', 'in', 'in', tooMany])
    expect(await connect(node, await api.signIn('operator'))).toBe('in')
  })
})

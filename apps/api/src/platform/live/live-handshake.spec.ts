import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Fact, Problem } from '@roundtable/contracts'
import { io, type Socket } from 'socket.io-client'
import { startTestApi, type TestApi } from '../../testing/start-test-api'
import { RawListener } from '../../testing/raw-listener'
import { waitUntil } from '../../testing/wait'
import { accepted, Changes, type Actor } from '../database/change'
import { Relay } from './relay'

const actor: Actor = {
  id: '9b2b1a3e-6a51-4a8e-9a59-0d5a6a1d2c11',
  name: 'Writer',
  role: 'organizer',
}

let api: TestApi
let cookie: string
const open: Socket[] = []

beforeAll(async () => {
  api = await startTestApi()
  cookie = await api.signIn('viewer')
  for (let nth = 1; nth <= 5; nth++) await tell()
  // The last of them are delivered together, a moment later.
  await new Promise((resolve) => setTimeout(resolve, 300))
})

afterEach(() => {
  for (const socket of open.splice(0)) socket.disconnect()
})

afterAll(() => api.stop())

const head = (): number => api.app.get(Relay).seqOf('plan')

/** One more fact on the plan's stream, handed on when this resolves. */
const tell = async (): Promise<void> => {
  const nth = head() + 1
  await api.app.get(Changes).run(actor, null, async (writer) => {
    writer.audit({ action: 'test', subject: String(nth) })
    writer.tell('plan', 'sessions-moved', { nth })
    return accepted(null)
  })
  await api.app.get(Relay).catchUp()
}

const connect = (
  auth: unknown,
  headers: Record<string, string> = { cookie },
  namespace = '/live',
): Socket => {
  const socket = io(api.url + namespace, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: auth as Record<string, unknown>,
    extraHeaders: headers,
  })
  open.push(socket)
  return socket
}

type Heard = [event: string, seq: number]

/** What a socket hears first, as `event seq`; merged facts one by one. */
const hear = (socket: Socket, count: number): Promise<Heard[]> =>
  new Promise((resolve, reject) => {
    const heard: Heard[] = []
    const late = setTimeout(() => reject(new Error(`Heard only ${JSON.stringify(heard)}`)), 10_000)
    socket.on('connect_error', reject)
    socket.onAny((event: string, { seq, data }: { seq: number; data?: { facts?: Fact[] } }) => {
      const facts = data?.facts ?? [{ seq }]
      heard.push(...facts.map((fact): Heard => [event, fact.seq]))
      if (heard.length < count) return
      clearTimeout(late)
      resolve(heard)
    })
  })

const refusal = (socket: Socket): Promise<Problem> =>
  new Promise((resolve, reject) => {
    socket.on('connect', () => reject(new Error('connected')))
    socket.on('connect_error', (error) => resolve((error as Error & { data: Problem }).data))
  })

describe('a handshake that is accepted', () => {
  it('without `since` says where the stream stands, then goes on with facts', async () => {
    const at = head()
    const socket = connect({ stream: 'plan' })
    const heard = hear(socket, 2)
    await new Promise((resolve) => socket.once('snapshot', resolve))
    await tell()
    expect(await heard).toEqual([
      ['snapshot', at],
      ['fact', at + 1],
    ])
  })

  it('with a number that the ring holds gives exactly the facts after it, in order', async () => {
    const at = head()
    expect(await hear(connect({ stream: 'plan', since: at - 3 }), 3)).toEqual([
      ['fact', at - 2],
      ['fact', at - 1],
      ['fact', at],
    ])
    expect(await hear(connect({ stream: 'plan', since: 0 }), at)).toHaveLength(at)
  })

  it('with a number from the future says where the stream stands', async () => {
    const future = connect({ stream: 'plan', since: head() + 1 })
    expect(await hear(future, 1)).toEqual([['snapshot', head()]])
  })

  it('gives a fact in the shape of the contract', async () => {
    const at = head()
    const socket = connect({ stream: 'plan', since: at - 1 })
    const fact = await new Promise((resolve) => socket.once('fact', resolve))
    expect(fact).toEqual({
      stream: 'plan',
      prev: at - 1,
      seq: at,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      kind: 'sessions-moved',
      data: { nth: at },
    })
  })

  it('needs nobody to be signed in for the programme, and shows nothing of the plan there', async () => {
    const socket = connect({ stream: 'programme' }, {})
    const everything: unknown[] = []
    socket.onAny((...heard) => everything.push(heard))
    expect(await hear(socket, 1)).toEqual([['snapshot', 0]])
    await tell()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(everything).toEqual([['snapshot', { stream: 'programme', seq: 0 }]])
  })
})

describe('a handshake that is refused', () => {
  it.each<[string, unknown, Record<string, string>, number, string]>([
    ['nobody signed in', { stream: 'plan' }, {}, 401, 'unauthenticated'],
    ['a forged session', { stream: 'plan' }, { cookie: 'session=s%3Ax.y' }, 401, 'unauthenticated'],
    ['no stream', {}, {}, 422, 'validation'],
    ['an unknown stream', { stream: 'secrets' }, {}, 422, 'validation'],
    ['a prototype for a stream', { stream: '__proto__' }, {}, 422, 'validation'],
    ['a number that is none', { stream: 'programme', since: 'x' }, {}, 422, 'validation'],
    ['a negative number', { stream: 'programme', since: -1 }, {}, 422, 'validation'],
    ['another site', { stream: 'programme' }, { origin: 'https://evil.example' }, 403, 'forbidden'],
  ])('%s: connect_error with a problem', async (_name, auth, headers, status, word) => {
    const problem = await refusal(connect(auth, headers))
    expect([problem.status, problem.type]).toEqual([status, `/problems/${word}`])
    expect(problem.detail).toEqual(expect.any(String))
  })

  it('a session whose name is right and whose signature is not is no session', async () => {
    const forged = cookie.replace(/\.[^.]+$/, '.AAAA')
    expect(forged).not.toBe(cookie)
    const problem = await refusal(connect({ stream: 'plan' }, { cookie: forged }))
    expect(problem.type).toBe('/problems/unauthenticated')
  })

  it('hangs up once it is said, also on who does not', async () => {
    const listener = new RawListener(api.url)
    await waitUntil(() => listener.heard.includes('pingInterval'))
    listener.say('40/live,{"stream":"plan"}')
    await waitUntil(() => listener.ended)
    expect([listener.ended, listener.heard.includes('/problems/unauthenticated')]).toEqual([
      true,
      true,
    ])
  })

  it('there is nothing in other namespaces', async () => {
    for (const namespace of ['/', '/admin', '/presence'])
      expect(await refusal(connect({ stream: 'programme' }, {}, namespace))).toBeUndefined()
  })
})

describe('a socket that talks', () => {
  it('is not listened to: commands have no effect and no answer', async () => {
    const socket = connect({ stream: 'plan' })
    await hear(socket, 1)
    const answered = await socket
      .timeout(300)
      .emitWithAck('moves', { moves: [] })
      .then(
        () => true,
        () => false,
      )
    expect([answered, socket.connected]).toEqual([false, true])
  })

  it('is cut off when it says too much, and hurts nobody else', async () => {
    const other = connect({ stream: 'plan' })
    await hear(other, 1)
    const socket = connect({ stream: 'plan' })
    await hear(socket, 1)
    const gone = new Promise((resolve) => socket.once('disconnect', resolve))
    socket.emit('x', 'a'.repeat(10_000))
    await gone
    expect(other.connected).toBe(true)
    expect((await fetch(`${api.url}/api/health`)).status).toBe(200)
  })
})

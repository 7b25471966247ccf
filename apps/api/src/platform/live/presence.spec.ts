import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { NestExpressApplication } from '@nestjs/platform-express'
import type { PresenceNews } from '@roundtable/contracts'
import { createApp } from '../../create-app'
import { BoardVisitor } from '../../testing/board-visitor'
import { CuttingProxy } from '../../testing/cutting-proxy'
import { startTestApi, type TestApi } from '../../testing/start-test-api'
import { until } from '../../testing/until'
import { accepted, Changes, type Actor } from '../database/change'
import { listen } from '../http/listen'
import { whoIs } from './presence-sockets'

let first: TestApi
let second: NestExpressApplication
let secondUrl: string
let proxy: CuttingProxy
let cookies: { organizer: string; secretariat: string; viewer: string }
const present: BoardVisitor[] = []

/** One more node on the same database. */
async function anotherNode(config: { databaseUrl: string; redisUrl?: string }) {
  const app = await createApp({
    port: 0,
    dataDir: '/nonexistent',
    publicUrl: 'http://localhost:3000',
    demo: false,
    demoMode: false,
    ...config,
  })
  return { app, url: `http://127.0.0.1:${await listen(app, 0)}` }
}

beforeAll(async () => {
  first = await startTestApi()
  proxy = await CuttingProxy.before(first.databaseUrl)
  const node = await anotherNode({ databaseUrl: proxy.url })
  second = node.app
  secondUrl = node.url
  cookies = {
    organizer: await first.signIn('organizer'),
    secretariat: await first.signIn('secretariat'),
    viewer: await first.signIn('viewer'),
  }
})

afterEach(() => {
  for (const visitor of present.splice(0)) visitor.leave()
})

afterAll(async () => {
  await second.close()
  await proxy.close()
  await first.stop()
})

type Arrival = Parameters<typeof BoardVisitor.at>

const come = async (...arrival: Arrival): Promise<BoardVisitor> => {
  const visitor = await BoardVisitor.at(...arrival)
  present.push(visitor)
  return visitor
}

const sees = (visitor: BoardVisitor, ...others: object[]) =>
  until(
    () => visitor.others(),
    (seen) => JSON.stringify(seen) === JSON.stringify(others),
  )

const nothing = { selected: null, editing: null, hold: null }
const session = randomUUID()
const hold = {
  sessionId: session,
  slot: { roomId: randomUUID(), start: '2022-06-08T10:00:00+02:00' },
}

const actor: Actor = { id: randomUUID(), name: 'Writer', role: 'organizer' }
const tell = () =>
  first.app.get(Changes).run(actor, null, async (writer) => {
    writer.audit({ action: 'test', subject: 'presence' })
    writer.tell('plan', 'sessions-moved', {})
    return accepted(null)
  })

describe('who is at the board, on two nodes', () => {
  it('a newcomer is told of everybody, and both of what changes, until somebody leaves', async () => {
    const here = await come(first.url, cookies.organizer, { selected: session })
    await sees(here)
    const there = await come(secondUrl, cookies.secretariat)
    expect(await sees(there, { name: 'organizer', ...nothing, selected: session })).toHaveLength(1)
    expect(await sees(here, { name: 'secretariat', ...nothing })).toHaveLength(1)

    there.look({ selected: session, hold })
    const holding = { name: 'secretariat', ...nothing, selected: session, hold }
    expect(await sees(here, holding)).toEqual([holding])

    there.leave()
    expect(await sees(here)).toEqual([])
    expect(here.clear).toBe(true)
  })

  it('two tabs of one account are two tabs of one person; nobody learns the account', async () => {
    const [one, two] = [
      await come(first.url, cookies.organizer),
      await come(secondUrl, cookies.organizer),
    ]
    await sees(one, { name: 'organizer', ...nothing })
    await sees(two, { name: 'organizer', ...nothing })
    const { rows } = await first.db.query(`SELECT id FROM account WHERE role = 'organizer'`)
    const who = whoIs({ id: rows[0].id, name: 'organizer', role: 'organizer' })
    expect([...one.tabs.values()].map((tab) => tab.who)).toEqual([who, who])
    expect(JSON.stringify(one.heard)).not.toContain(rows[0].id.slice(0, 8))
  })

  it('what is older never replaces what is newer', async () => {
    const here = await come(first.url, cookies.organizer)
    const there = await come(secondUrl, cookies.secretariat, null)
    there.look({ selected: session }, 7)
    const now = { name: 'secretariat', ...nothing, selected: session }
    await sees(here, now)
    there.look({ selected: randomUUID() }, 6)
    there.look({ selected: session, editing: session }, 8)
    expect(await sees(here, { ...now, editing: session })).toHaveLength(1)
    expect(here.heard.flatMap((n) => (n.kind === 'here' ? [n.tab.clock] : []))).toEqual([7, 8])
  })

  it('of many messages in a row the newest is passed on, not all of them', async () => {
    const here = await come(first.url, cookies.organizer)
    const there = await come(secondUrl, cookies.secretariat)
    const looked = Array.from({ length: 20 }, () => randomUUID())
    for (const selected of looked) there.look({ selected })
    await sees(here, { name: 'secretariat', ...nothing, selected: looked.at(-1) })
    expect(here.heard.filter(({ kind }) => kind === 'here').length).toBeLessThan(10)
  })
})

describe('what a socket may say', () => {
  it('not who it is, and nothing that its role may not do', async () => {
    const here = await come(first.url, cookies.organizer)
    const viewer = await come(first.url, cookies.viewer, null)
    viewer.look({
      selected: session,
      editing: session,
      hold,
      ...{ who: { id: 'x', name: 'The Secretary-General', ring: 1 } },
    })
    const plain = { name: 'viewer', ...nothing, selected: session }
    expect(await sees(here, plain)).toEqual([plain])
  })

  it('what is malformed is not heard; who floods is cut off; others are not hurt', async () => {
    const here = await come(first.url, cookies.organizer)
    const odd = await come(first.url, cookies.secretariat, null)
    for (const said of [null, 'x', [], {}, { tab: 'x' }, { tab: odd.tab, clock: -1 }])
      odd.socket.emit('presence', said)
    odd.look({ hold: { sessionId: session, slot: { roomId: 'x', start: 'noon' } } }, 1)
    odd.look({ selected: session }, 2)
    await sees(here, { name: 'secretariat', ...nothing, selected: session })
    expect(here.heard.flatMap((n) => (n.kind === 'here' ? [n.tab.clock] : []))).toEqual([2])

    for (let nth = 0; nth < 200; nth++) odd.look({})
    expect(
      await until(
        () => odd.socket.connected,
        (connected) => !connected,
      ),
    ).toBe(false)
    expect([await sees(here), here.socket.connected]).toEqual([[], true])
  })

  it('whoever does not show themselves is told nothing', async () => {
    const silent = await come(first.url, cookies.viewer, null)
    const here = await come(first.url, cookies.organizer)
    await come(secondUrl, cookies.secretariat)
    await sees(here, { name: 'secretariat', ...nothing })
    expect(silent.heard).toEqual([])
  })
})

describe('when nodes do not hear each other (I-22)', () => {
  const sights = (visitor: BoardVisitor) =>
    visitor.heard.filter((n): n is Extract<PresenceNews, { kind: 'sight' }> => n.kind === 'sight')

  it('a lost connection comes back by itself', async () => {
    const here = await come(first.url, cookies.organizer)
    await first.db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND query LIKE 'LISTEN "presence%'`,
    )
    await come(secondUrl, cookies.secretariat, { selected: session })
    const other = { name: 'secretariat', ...nothing, selected: session }
    expect(await sees(here, other)).toEqual([other])
  }, 30_000)

  it('a node that falls silent takes its people along; it says so itself, and all is well again later', async () => {
    const here = await come(first.url, cookies.organizer)
    const there = await come(secondUrl, cookies.secretariat)
    await sees(here, { name: 'secretariat', ...nothing })
    await sees(there, { name: 'organizer', ...nothing })

    const { port } = proxy
    await proxy.close()
    expect(await sees(here)).toEqual([])
    await until(
      () => there.clear,
      (clear) => clear === false,
    )
    expect([there.others(), here.clear, there.socket.connected]).toEqual([[], true, true])

    proxy = await CuttingProxy.before(first.databaseUrl, port)
    await sees(here, { name: 'secretariat', ...nothing })
    expect(await sees(there, { name: 'organizer', ...nothing })).toHaveLength(1)
    await until(
      () => there.clear,
      (clear) => clear === true,
    )
    expect(sights(there).map(({ clear }) => clear)).toEqual([false, true])
  }, 60_000)

  it('without the Redis it was given a node goes on with facts, and says that others cannot be seen', async () => {
    const node = await anotherNode({
      databaseUrl: first.databaseUrl,
      redisUrl: 'redis://127.0.0.1:1',
    })
    try {
      const here = await come(node.url, cookies.organizer)
      const beside = await come(node.url, cookies.secretariat)
      await sees(here, { name: 'secretariat', ...nothing })
      expect(
        await until(
          () => here.clear,
          (clear) => clear === false,
        ),
      ).toBe(false)
      await tell()
      await until(
        () => beside.facts.length,
        (facts) => facts === 1,
      )
      expect([here.facts.length, here.others()]).toEqual([1, [{ name: 'secretariat', ...nothing }]])
    } finally {
      await node.app.close()
    }
  }, 30_000)
})

import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { liveNamespace, type Late } from '@roundtable/contracts'
import { io, type Socket } from 'socket.io-client'
import type { NestExpressApplication } from '@nestjs/platform-express'
import { createApp } from '../../create-app'
import { CuttingProxy } from '../../testing/cutting-proxy'
import { waitUntil } from '../../testing/wait'
import { withDatabase, type TestDatabase } from '../../testing/with-database'
import { listen } from '../http/listen'

let database: TestDatabase
let proxy: CuttingProxy
let app: NestExpressApplication
let url: string
const sockets: Socket[] = []

beforeAll(async () => {
  database = await withDatabase({ demo: true })
  proxy = await CuttingProxy.before(database.url)
  app = await createApp({
    port: 0,
    dataDir: '/nonexistent',
    databaseUrl: proxy.url,
    publicUrl: 'http://localhost:3000',
    demo: false,
    demoMode: false,
  })
  url = `http://127.0.0.1:${await listen(app, 0)}`
})

afterAll(async () => {
  for (const socket of sockets) socket.disconnect()
  await app.close()
  await proxy.close()
  await database.drop()
})

/** What a listener of the programme is told of lateness. */
function hear(): Late[] {
  const told: Late[] = []
  const socket = io(url + liveNamespace, {
    transports: ['websocket'],
    forceNew: true,
    auth: { stream: 'programme' },
  })
  socket.on('late', (late: Late) => told.push(late))
  sockets.push(socket)
  return told
}

it('tells its listeners since when it cannot read the log, also those who come meanwhile, and when it can again (I-22)', async () => {
  const told = hear()
  await waitUntil(() => sockets[0]!.connected)
  const awayAt = Date.now()
  const { port } = proxy
  await proxy.close()
  await waitUntil(() => told.length > 0)

  const { stream, since } = told[0]!
  expect(stream).toBe('programme')
  // Since it last read the log, which was a moment before.
  expect(Math.abs(Date.parse(since!) - awayAt)).toBeLessThan(5_000)
  const newcomer = hear()
  await waitUntil(() => newcomer.length > 0)
  expect(newcomer).toEqual([{ stream, since }])

  proxy = await CuttingProxy.before(database.url, port)
  await waitUntil(() => told.length > 1 && newcomer.length > 1)
  expect([told, newcomer].map((list) => list.slice(1))).toEqual([
    [{ stream, since: null }],
    [{ stream, since: null }],
  ])
})

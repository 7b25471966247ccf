import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { liveNamespace, type Late } from '@roundtable/contracts'
import { io, type Socket } from 'socket.io-client'
import { BehindProxy } from '../../testing/behind-proxy'
import { waitUntil } from '../../testing/wait'

let system: BehindProxy
const sockets: Socket[] = []

beforeAll(async () => {
  system = await BehindProxy.start()
})
afterAll(async () => {
  for (const socket of sockets) socket.disconnect()
  await system.stop()
})

/** What a listener of the programme is told of lateness. */
function hear(): Late[] {
  const told: Late[] = []
  const socket = io(system.url + liveNamespace, {
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
  const bringBack = await system.cut()
  await waitUntil(() => told.length > 0)

  const { stream, since } = told[0]!
  expect(stream).toBe('programme')
  // Since it last read the log, which was a moment before.
  expect(Math.abs(Date.parse(since!) - awayAt)).toBeLessThan(5_000)
  const newcomer = hear()
  await waitUntil(() => newcomer.length > 0)
  expect(newcomer).toEqual([{ stream, since }])

  await bringBack()
  await waitUntil(() => told.length > 1 && newcomer.length > 1)
  expect([told, newcomer].map((list) => list.slice(1))).toEqual([
    [{ stream, since: null }],
    [{ stream, since: null }],
  ])
})

// Two nodes on one database: how soon a move made at one is known at the other, how soon somebody is seen there, and how soon
// the people of a node that is killed are gone.
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { io } from 'socket.io-client'
import { Cluster, percentile } from '../chaos/cluster.mjs'
import { printTable } from './table.mjs'

const moves = 100
const people = 6
const looks = 20
/** Least milliseconds between two messages of one person. */
const pause = 500
const promised = 300

const connect = (url, cookie) =>
  new Promise((resolve, reject) => {
    const options = { transports: ['websocket'], forceNew: true, reconnection: false }
    const socket = io(`${url}/live`, {
      ...options,
      auth: { stream: 'plan' },
      extraHeaders: { cookie },
    })
    socket.once('snapshot', () => resolve(socket))
    socket.once('connect_error', reject)
  })

/** A session that stands on the board and may leave it. */
async function chooseSession(url, cookie) {
  const plan = await (await fetch(`${url}/api/plan`, { headers: { cookie } })).json()
  const locked = new Set(plan.sessions.filter((s) => s.lock).map((s) => s.id))
  const { sessionId, version, roomId, start } = plan.placements.find(
    (p) => !locked.has(p.sessionId),
  )
  return { sessionId, version, home: { roomId, start } }
}

/** Takes a session off the board at one node and puts it back, a hundred times; listens at the other. */
async function measureMoves([here, there], cookie) {
  const socket = await connect(there, cookie)
  const { sessionId, version, home } = await chooseSession(here, cookie)
  const heard = new Map()
  socket.on('fact', (delivery) => {
    for (const { data } of delivery.data.facts ?? [delivery])
      heard.set(data.commandId, performance.now())
  })
  const times = { answered: [], heard: [] }
  for (let nth = 0; nth < moves; nth += 1) {
    const commandId = randomUUID()
    const placement = nth % 2 === 0 ? null : home
    const since = performance.now()
    const answer = await fetch(`${here}/api/plan/moves`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({
        commandId,
        moves: [{ sessionId, expectedVersion: version + nth, placement }],
      }),
    })
    if (!answer.ok) throw new Error(`A move answered ${answer.status}: ${await answer.text()}`)
    times.answered.push(performance.now() - since)
    while (!heard.has(commandId)) await sleep(1)
    times.heard.push(heard.get(commandId) - since)
    await sleep(50)
  }
  socket.disconnect()
  return times
}

/** Somebody at a node. `look` says something new and answers its number. */
async function visitor(url, cookie) {
  const socket = await connect(url, cookie)
  const tab = randomUUID()
  let clock = 0
  const look = () => {
    clock += 1
    socket.emit('presence', { tab, clock, selected: randomUUID(), editing: null, hold: null })
    return clock
  }
  return { socket, tab, look }
}

/** Several people at one node, each at most twice a second; one looks on from the other node. */
async function measurePresence([here, there], cookie) {
  const onlooker = await visitor(there, cookie)
  onlooker.look()
  const said = new Map()
  const times = []
  onlooker.socket.on('presence', (news) => {
    const since = news.kind === 'here' && said.get(`${news.tab.tab.slice(-8)} ${news.tab.clock}`)
    if (since) times.push(performance.now() - since)
  })
  await sleep(500)
  const visitors = await Promise.all(Array.from({ length: people }, () => visitor(here, cookie)))
  for (let nth = 0; nth < looks; nth += 1)
    for (const { tab, look } of visitors) {
      await sleep((pause + 50) / people)
      const since = performance.now()
      said.set(`${tab.slice(0, 8)} ${look()}`, since)
    }
  await sleep(1_000)
  return { times, onlooker, visitors }
}

/** Milliseconds from the death of a node until nobody is seen there any more. */
async function measureDeath(cluster, { onlooker, visitors }) {
  let left = visitors.length
  const gone = new Promise((resolve) => {
    onlooker.socket.on('presence', ({ kind }) => {
      if (kind !== 'gone') return
      left -= 1
      if (left === 0) resolve(performance.now())
    })
  })
  await cluster.nodes[0].killApi()
  const since = performance.now()
  return (await gone) - since
}

const cluster = await Cluster.start()
try {
  const { urls, cookie } = cluster
  const { answered, heard } = await measureMoves(urls, cookie)
  const seen = await measurePresence(urls, cookie)
  const death = await measureDeath(cluster, seen)
  seen.onlooker.socket.disconnect()
  const row = (name, times, limit = '') => [
    name,
    ...[0.5, 0.95].map((share) => `${percentile(times, share).toFixed(0)} ms`),
    `${Math.max(...times).toFixed(0)} ms`,
    limit,
  ]
  printTable('Two nodes on one database', [
    ['from', 'p50', 'p95', 'slowest', 'promised'],
    row('a move at one node to its answer', answered),
    row('a move at one node to the other node’s boards', heard, `p95 ≤ ${promised} ms`),
    row('a look at one node to the other node’s boards', seen.times),
    row('the death of a node until its people are gone', [death], '≤ 8 s'),
  ])
  const lost = people * looks - seen.times.length
  console.log(`\n${moves} moves; ${people * looks} looks of ${people} people, ${lost} not seen`)
  if (percentile(heard, 0.95) > promised || death > 8_000) process.exitCode = 1
} finally {
  await cluster.stop()
}

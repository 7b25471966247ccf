// The connection over which one node reads the log freezes for a minute (I-22): its listeners are told that they are late,
// writing goes on, and afterwards nobody has missed anything.
import { setTimeout as sleep } from 'node:timers/promises'
import { allZero, behind, Cluster, sum } from './cluster.mjs'
import { FaultProxy } from './fault-proxy.mjs'
import { Listener } from './light-client.mjs'
import { atWork } from './organizers.mjs'

const lasts = 60_000
const ofRelay = (first) => first.includes('roundtable live')

export async function frozen() {
  let proxy
  const cluster = await Cluster.start({
    throughProxy: async (number, port) => {
      if (number === 1) return undefined
      proxy = await FaultProxy.before(port)
      return proxy.port
    },
  })
  const listeners = []
  try {
    const told = []
    for (let i = 0; i < 100; i += 1)
      listeners.push(
        new Listener([cluster.urls[0]], {
          stream: 'plan',
          cookie: cluster.cookieOf(i),
          onLate: (since) => told.push({ since, at: performance.now() }),
        }),
      )
    const work = await atWork(cluster.urls, cluster.cookie, 4, 100)
    await sleep(3_000)
    const before = listeners[0].last
    const frozenAt = performance.now()
    const connections = proxy.freeze(ofRelay)
    await sleep(lasts)
    const during = listeners[0].last - before
    const writes = work.ledger.times.filter(({ at }) => at > frozenAt).length
    const thawedAt = performance.now()
    proxy.thaw()
    await sleep(2_000)
    await work.stop()
    const late = await behind(listeners, await cluster.head('plan'), 30_000)
    const caughtUp = performance.now() - thawedAt
    const said = told.find(({ since, at }) => since !== null && at < thawedAt)
    const over = told.filter(({ since }) => since === null).length
    console.log(
      `${connections} connections of one node's live channel frozen for ${lasts / 1000} s: ${writes} writes went on, its ` +
        `listeners got ${during} facts; told that they are late after ${said ? ((said.at - frozenAt) / 1000).toFixed(1) : '—'} s, ` +
        `told that it is over ${over} times; complete ${(caughtUp / 1000).toFixed(1)} s after the thaw`,
    )
    return allZero({
      gaps: sum(listeners, 'gaps'),
      behind: late,
      'connections not found': connections === 0 ? 1 : 0,
      'listeners not told': said && over === listeners.length ? 0 : 1,
      'answers that may not be': work.ledger.faults.length,
    })
  } finally {
    for (const listener of listeners) listener.close()
    await cluster.stop()
    await proxy?.close()
  }
}

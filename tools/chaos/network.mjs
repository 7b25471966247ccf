// The live channel on bad networks (I-06): 200 listeners on two nodes, through cuts, half-open connections, freezes and
// one storm, while organizers write. In the end each must know every fact, without a gap.
import { setTimeout as sleep } from 'node:timers/promises'
import { allZero, behind, Cluster, sum } from './cluster.mjs'
import { FaultProxy } from './fault-proxy.mjs'
import { Listener } from './light-client.mjs'
import { atWork } from './organizers.mjs'
import { compare } from './verify.mjs'

const crowd = 200
const lasts = 60_000
const pick = (list) => list[Math.floor(Math.random() * list.length)]

/** What may happen at any moment. */
const faults = [
  (proxy) => proxy.hurt('cut', 0.1),
  (proxy) => proxy.hurt('freeze', 0.05),
  async (proxy) => {
    proxy.freeze()
    await sleep(500 + Math.random() * 2_000)
    proxy.thaw()
  },
]

async function disorder(proxies) {
  const until = performance.now() + lasts
  let stormy = false
  while (performance.now() < until) {
    await sleep(Math.random() * 600)
    await pick(faults)(pick(proxies))
    if (stormy || performance.now() < until - lasts / 2) continue
    stormy = true
    for (const proxy of proxies) proxy.hurt('cut', 1)
  }
}

export async function network() {
  const cluster = await Cluster.start()
  const proxies = []
  const listeners = []
  try {
    for (const url of cluster.urls) proxies.push(await FaultProxy.before(Number(new URL(url).port)))
    const ways = proxies.map(({ url }) => url)
    for (let i = 0; i < crowd; i += 1)
      listeners.push(
        new Listener(i % 2 ? ways : ways.toReversed(), {
          stream: 'plan',
          cookie: cluster.cookieOf(i),
          longestWait: 5_000,
        }),
      )
    const work = await atWork(cluster.urls, cluster.cookie, 4, 100)
    await disorder(proxies)
    await work.stop()
    const head = await cluster.head('plan')
    const since = performance.now()
    // A half-open connection is noticed after 20 s of silence, then tried again.
    const late = await behind(listeners, head, 60_000)
    const db = await cluster.keeper.connect()
    const differences = await compare(db, work.ledger)
    await db.end()
    console.log(
      `${crowd} listeners, two nodes, ${work.ledger.acknowledged.size} writes: ${sum(listeners, 'breaks')} breaks, ` +
        `${sum(listeners, 'facts')} facts in ${sum(listeners, 'deliveries')} deliveries, ${sum(listeners, 'snapshots')} times ` +
        `read anew; all together ${Math.round(performance.now() - since)} ms after the last write`,
    )
    return allZero({
      gaps: sum(listeners, 'gaps'),
      behind: late,
      ...differences,
      'answers that may not be': work.ledger.faults.length,
      'mistakes of the nodes': cluster.troubles.length,
    })
  } finally {
    for (const listener of listeners) listener.close()
    for (const proxy of proxies) await proxy.close()
    await cluster.stop()
  }
}

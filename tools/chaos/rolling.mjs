// A new version goes live under load (I-25): one node after the other ends on SIGTERM and starts again. No listener misses
// a fact, no command is lost.
import { setTimeout as sleep } from 'node:timers/promises'
import { allZero, behind, Cluster, percentile, sum } from './cluster.mjs'
import { Listener } from './light-client.mjs'
import { atWork } from './organizers.mjs'
import { compare } from './verify.mjs'

const crowd = 200
const rounds = 2

export async function rolling() {
  const cluster = await Cluster.start()
  const listeners = []
  try {
    const { urls, cookie } = cluster
    for (let i = 0; i < crowd; i += 1)
      listeners.push(
        new Listener(i % 2 ? urls : urls.toReversed(), {
          stream: 'plan',
          cookie: cluster.cookieOf(i),
          longestWait: 5_000,
        }),
      )
    const work = await atWork(urls, cookie, 8, 50)
    const exits = []
    const stops = []
    for (let round = 0; round < rounds; round += 1)
      for (const node of cluster.nodes) {
        await sleep(3_000)
        const since = performance.now()
        exits.push(await node.stop())
        stops.push(performance.now() - since)
        await node.start()
        await node.healthy()
      }
    await sleep(3_000)
    await work.stop()
    const head = await cluster.head('plan')
    const late = await behind(listeners, head, 30_000)
    const db = await cluster.keeper.connect()
    const differences = await compare(db, work.ledger)
    await db.end()
    const writes = work.ledger.times.map(({ ms }) => ms)
    console.log(
      `${exits.length} restarts, ${crowd} listeners, ${work.ledger.acknowledged.size} writes (${work.ledger.retried.size} ` +
        `asked again, p99 ${percentile(writes, 0.99).toFixed(0)} ms, slowest ${Math.max(...writes).toFixed(0)} ms); a node ends ` +
        `within ${Math.max(...stops).toFixed(0)} ms; ${sum(listeners, 'breaks')} breaks, ${sum(listeners, 'snapshots')} times read anew`,
    )
    for (const fault of work.ledger.faults.slice(0, 3))
      console.log(JSON.stringify(fault).slice(0, 400))
    return allZero({
      gaps: sum(listeners, 'gaps'),
      behind: late,
      ...differences,
      'answers that may not be': work.ledger.faults.length,
      'exit codes that are not 0': exits.filter((code) => code !== 0).length,
      'mistakes of the nodes': cluster.troubles.length,
    })
  } finally {
    for (const listener of listeners) listener.close()
    await cluster.stop()
  }
}

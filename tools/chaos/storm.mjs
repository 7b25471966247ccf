// 5,000 listeners of the public programme are cut within a second (a hall's network goes down and comes back): they must be
// back and complete soon, and organizers must hardly notice.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../test/run.mjs'
import { Cluster, percentile } from './cluster.mjs'
import { atWork } from './organizers.mjs'

const count = 5_000
const promised = { backWithin: 40_000, write: 500 }

async function report(crowd) {
  crowd.send({ report: true })
  return (await once(crowd, 'message'))[0]
}

/** Waits until the whole crowd listens; answers the milliseconds, or null when it does not within `patience`. */
async function complete(crowd, patience, head) {
  const since = performance.now()
  while (performance.now() - since < patience) {
    const { connected, lasts } = await report(crowd)
    if (connected === count && lasts.length === 1 && lasts[0] === head)
      return performance.now() - since
    await sleep(100)
  }
  return null
}

export async function storm() {
  const cluster = await Cluster.start()
  const crowd = fork(join(root, 'tools/chaos/crowd.mjs'))
  try {
    const head = await cluster.head('programme')
    crowd.send({ listen: { urls: cluster.urls, count } })
    const arrived = await complete(crowd, 120_000, head)
    if (arrived === null) throw new Error(`Not all came in: ${JSON.stringify(await report(crowd))}`)
    const work = await atWork(cluster.urls, cluster.cookie, 4, 100)
    await sleep(10_000)
    const cutAt = performance.now()
    crowd.send({ cut: true })
    const back = await complete(crowd, 120_000, head)
    const backAt = performance.now()
    await work.stop()
    const { gaps } = await report(crowd)
    const p99 = (times) =>
      percentile(
        times.map(({ ms }) => ms),
        0.99,
      )
    const calm = p99(work.ledger.times.filter(({ at }) => at < cutAt))
    const stormy = p99(work.ledger.times.filter(({ at, ms }) => at > cutAt && at - ms < backAt))
    const told =
      back === null ? 'not all came back' : `all back after ${(back / 1000).toFixed(1)} s`
    console.log(
      `${count} sockets in after ${(arrived / 1000).toFixed(1)} s, cut within a second: ${told}; organizers' p99 write ` +
        `${calm.toFixed(0)} ms before, ${stormy.toFixed(0)} ms meanwhile; gaps ${gaps}`,
    )
    for (const trouble of cluster.troubles.slice(0, 5)) console.log(trouble)
    const { faults } = work.ledger
    for (const fault of faults.slice(0, 3)) console.log(JSON.stringify(fault).slice(0, 400))
    return (
      back !== null &&
      back <= promised.backWithin &&
      stormy < promised.write &&
      gaps + faults.length + cluster.troubles.length === 0
    )
  } finally {
    crowd.kill()
    await cluster.stop()
  }
}

// Two nodes of the application on one database that outlives both, which a third one starts and keeps.
import { setTimeout as sleep } from 'node:timers/promises'
import { signIn } from './organizers.mjs'
import { System } from './system.mjs'

export class Cluster {
  /** `throughProxy` answers another port to the database for a node, by its number. */
  static async start({ throughProxy = () => undefined } = {}) {
    const cluster = new Cluster()
    cluster.keeper = await System.create()
    await cluster.keeper.start()
    const { port } = await cluster.keeper.postmaster()
    cluster.nodes = []
    for (const number of [0, 1]) {
      const way = await throughProxy(number, port)
      const node = await System.create({ databaseUrl: await cluster.keeper.databaseUrl(way) })
      await node.start()
      cluster.nodes.push(node)
    }
    cluster.cookie = await signIn(cluster.keeper)
    // One person may hold so many lines and no more: the listeners are several people.
    cluster.audience = []
    for (const role of ['organizer', 'secretariat', 'operator', 'reviewer', 'protocol'])
      cluster.audience.push(await signIn(cluster.keeper, role))
    return cluster
  }

  /** Cookie for the n-th listener of the plan. */
  cookieOf(n) {
    return this.audience[n % this.audience.length]
  }

  get urls() {
    return this.nodes.map(({ url }) => url)
  }

  /** Number of the last fact of a stream. */
  async head(stream) {
    const db = await this.keeper.connect()
    const { rows } = await db.query('SELECT seq FROM live_stream WHERE name = $1', [stream])
    await db.end()
    return Number(rows[0]?.seq ?? 0)
  }

  /** What the nodes noted as their own mistakes, and how often one ended though nobody ended it. */
  get troubles() {
    return this.nodes.flatMap(({ mistakes, deaths }) => [
      ...mistakes,
      ...Array.from({ length: deaths }, () => 'a node ended by itself'),
    ])
  }

  async stop() {
    for (const system of [...this.nodes, this.keeper]) {
      await system.stop()
      await system.remove()
    }
  }
}

/** Waits until all listeners know the last fact. Answers how many do not after `patience` ms. */
export async function behind(listeners, head, patience) {
  const until = performance.now() + patience
  const late = () => listeners.filter(({ last }) => last !== head).length
  while (late() > 0 && performance.now() < until) await sleep(50)
  return late()
}

export const sum = (listeners, what) => listeners.reduce((total, one) => total + one[what], 0)

/** Value below which a share of the numbers lies. */
export function percentile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Prints what must be zero; answers whether it is. */
export function allZero(counts) {
  for (const [name, count] of Object.entries(counts)) console.log(`${name}: ${count}`)
  return Object.values(counts).every((count) => count === 0)
}

// The live channel beside bare Socket.IO: `node tools/bench/live.mjs [--quick]`. Three processes: the real gateway with its
// relay on a real database (tools/live-harness), the rival, and the load. Passes are interleaved; medians; ratios count.
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../test/run.mjs'
import { printTable } from './table.mjs'

const quick = process.argv.includes('--quick')
const passes = quick ? 1 : 3
const casts = quick ? 8 : 20
const crowds = quick ? [2000] : [2000, 10_000]
const bytes = 300
const edits = 100
const here = (name) => fileURLToPath(new URL(name, import.meta.url))
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** A process that answers one question at a time. */
class Asked {
  constructor(file, execArgv = []) {
    this.child = fork(file, { execArgv })
    this.ready = this.answer()
  }

  answer() {
    return new Promise((resolve, reject) => {
      const ended = (code) => reject(new Error(`${this.child.spawnargs[1]} ended: ${code}`))
      this.child.once('exit', ended)
      this.child.once('message', (message) => {
        this.child.off('exit', ended)
        resolve(message)
      })
    })
  }

  ask(question) {
    const answer = this.answer()
    this.child.send(question)
    return answer
  }

  async end() {
    const gone = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.disconnect()
    await gone
  }
}

/** Casts until `count` are measured; the first three are not. Answers µs. */
async function castAll(server, load, count) {
  const latencies = []
  const cpu = []
  let { seq } = await server.ask({ ask: 'cast', bytes })
  for (let nth = 0; nth < casts + 3; nth++) {
    await wait(300)
    await load.ask({ ask: 'take' })
    await load.ask({ ask: 'expect', seq: seq + 1 })
    const sent = await server.ask({ ask: 'cast', bytes })
    const { arrivals } = await load.ask({ ask: 'take' })
    if (arrivals.length !== count) throw new Error(`${arrivals.length} of ${count} arrived`)
    seq = sent.seq
    if (nth < 3) continue
    for (const at of arrivals) latencies.push(at - sent.at)
    cpu.push(sent.cpu / count)
  }
  latencies.sort((a, b) => a - b)
  return { p99: latencies[Math.floor(latencies.length * 0.99)], cpu: median(cpu) }
}

async function pass({ server, port, hello }, load, count) {
  const before = await server.ask({ ask: 'stat' })
  const { up, failed, microseconds } = await load.ask({ ask: 'connect', port, count, hello })
  if (failed > 0) throw new Error(`${failed} of ${count} could not connect`)
  await wait(1500)
  const after = await server.ask({ ask: 'stat' })
  const { p99, cpu } = await castAll(server, load, count)
  return {
    heap: (after.heap - before.heap) / count,
    external: (after.external - before.external) / count,
    rss: (after.rss - before.rss) / count,
    rate: (up / microseconds) * 1e6,
    p99: p99 / 1000,
    cpu,
  }
}

/** A hundred edits in a second: how much of one write per edit and listener was needed. */
async function burst(server, load, count) {
  const { seq } = await server.ask({ ask: 'cast', bytes })
  await wait(500)
  await load.ask({ ask: 'take' })
  await load.ask({ ask: 'expect', seq: seq + edits })
  const { milliseconds, seq: last } = await server.ask({ ask: 'burst', edits })
  const { frames, seqs } = await load.ask({ ask: 'take' })
  const same = seqs.length === 1 && seqs[0] === last
  return { milliseconds, writes: frames / (edits * count), same }
}

async function leave(load) {
  await load.ask({ ask: 'drop' })
  await wait(1500)
}

const openFiles = () => {
  if (process.platform !== 'linux') return Infinity
  const [, soft] = /Max open files +(\d+)/.exec(readFileSync('/proc/self/limits', 'utf8'))
  return Number(soft)
}

const promised = { heap: 1.3, cpu: 1.15, p99: 1.25, rate: 0.6 }
const shown = {
  heap: ['heap per connection, B', 0],
  external: ['external memory per connection, B', 0],
  rss: ['resident memory per connection, B', 0],
  cpu: ['server CPU per message, µs', 2],
  p99: ['delivery p99, ms', 1],
  rate: ['connections per second', 0],
}
let broken = false

function row(figure, ours, theirs) {
  const [name, digits] = shown[figure]
  const seen = [ours, theirs].map((runs) => median(runs.map((run) => run[figure])))
  const ratio = seen[0] / seen[1]
  const limit = promised[figure]
  const kept = figure === 'rate' ? ratio >= limit : !(ratio > limit)
  if (!kept) broken = true
  const promise = limit ? `${figure === 'rate' ? '≥' : '≤'} ${limit} ${kept ? '✓' : '✗'}` : ''
  return [name, ...seen.map((value) => value.toFixed(digits)), ratio.toFixed(2), promise]
}

const load = new Asked(here('live-load.mjs'))
const ours = { server: new Asked(`${root}/dist/live-harness/harness.js`, ['--expose-gc']) }
const theirs = { server: new Asked(here('live-rival.mjs'), ['--expose-gc']) }
try {
  for (const side of [ours, theirs]) side.port = (await side.server.ready).port
  ours.hello = '40/live,{"stream":"programme"}'
  theirs.hello = '40'
  for (const count of crowds) {
    if (openFiles() < count + 200) {
      console.log(`\n${count} connections: not measured, only ${openFiles()} open files are allowed.`)
      continue
    }
    const runs = { ours: [], theirs: [] }
    let burstRun
    for (let nth = 0; nth < passes; nth++) {
      runs.ours.push(await pass(ours, load, count))
      if (nth === 0) burstRun = await burst(ours.server, load, count)
      await leave(load)
      runs.theirs.push(await pass(theirs, load, count))
      await leave(load)
    }
    const rows = Object.keys(shown).map((figure) => row(figure, runs.ours, runs.theirs))
    printTable(`${count} connections, ${bytes} bytes, median of ${passes} interleaved passes`, [
      ['figure', 'Roundtable', 'bare Socket.IO', 'ratio', 'promised'],
      ...rows,
    ])
    const { milliseconds, writes, same } = burstRun
    const kept = writes <= 0.25 && same
    if (!kept) broken = true
    console.log(
      `${edits} edits in ${milliseconds} ms: ${writes.toFixed(3)} of the writes of one message per edit ` +
        `(promised ≤ 0.25), ${same ? 'all' : 'NOT all'} at the same last fact ${kept ? '✓' : '✗'}`,
    )
  }
} finally {
  await Promise.all([load.end(), ours.server.end(), theirs.server.end()])
}
if (broken) process.exitCode = 1

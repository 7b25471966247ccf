// The live channel beside bare Socket.IO: `node tools/bench/live.mjs [--quick]`. The real gateway with its relay on a real
// database (tools/live-harness), the rival, and a process for the listeners of each. By turns; medians; ratios count.
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { buildHarness } from '../live-harness/build.mjs'
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

/** One message to everybody of a side; answers when each had it, and what it cost, in µs. */
async function cast({ server, load, seq }, count) {
  await load.ask({ ask: 'take' })
  await load.ask({ ask: 'expect', seq: seq + 1 })
  const sent = await server.ask({ ask: 'cast', bytes })
  const { arrivals } = await load.ask({ ask: 'take' })
  if (arrivals.length !== count) throw new Error(`${arrivals.length} of ${count} arrived`)
  return { seq: sent.seq, cpu: sent.cpu / count, took: arrivals.map((at) => at - sent.at) }
}

/** By turns, one here, one there, so that both see the same neighbours. The first three are not counted. */
async function castByTurns(sides, count) {
  const costs = sides.map(() => ({ cpu: [], took: [] }))
  for (let nth = 0; nth < casts + 3; nth++)
    for (const [which, side] of sides.entries()) {
      await wait(250)
      const { seq, cpu, took } = await cast(side, count)
      side.seq = seq
      if (nth < 3) continue
      costs[which].cpu.push(cpu)
      for (const one of took) costs[which].took.push(one)
    }
  return costs.map(({ cpu, took }) => {
    took.sort((a, b) => a - b)
    const at = (part) => took[Math.floor(took.length * part)] / 1000
    return { p50: at(0.5), p99: at(0.99), cpu: median(cpu) }
  })
}

/** A quarter here, a quarter there; answers connections per second. */
async function connectByTurns(sides, count) {
  const times = sides.map(() => 0)
  for (let quarter = 0; quarter < 4; quarter++)
    for (const [which, { load, port, hello }] of sides.entries()) {
      const question = { ask: 'connect', port, hello, count: count / 4 }
      const { failed, microseconds } = await load.ask(question)
      if (failed > 0) throw new Error(`${failed} of ${count / 4} could not connect`)
      times[which] += microseconds
    }
  return times.map((microseconds) => (count / microseconds) * 1e6)
}

const stats = (sides) => Promise.all(sides.map(({ server }) => server.ask({ ask: 'stat' })))

async function pass(sides, count) {
  const before = await stats(sides)
  const rates = await connectByTurns(sides, count)
  await wait(1500)
  const after = await stats(sides)
  const costs = await castByTurns(sides, count)
  return sides.map((_, which) => ({
    heap: (after[which].heap - before[which].heap) / count,
    external: (after[which].external - before[which].external) / count,
    rss: (after[which].rss - before[which].rss) / count,
    rate: rates[which],
    ...costs[which],
  }))
}

/** A hundred edits in a second: how much of one write per edit and listener was needed. */
async function burst({ server, load, seq }, count) {
  await wait(500)
  await load.ask({ ask: 'take' })
  await load.ask({ ask: 'expect', seq: seq + edits })
  const { milliseconds, seq: last } = await server.ask({ ask: 'burst', edits })
  const { frames, seqs } = await load.ask({ ask: 'take' })
  const same = seqs.length === 1 && seqs[0] === last
  return { milliseconds, writes: frames / (edits * count), same }
}

async function leave(sides) {
  for (const { load } of sides) await load.ask({ ask: 'drop' })
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
  p50: ['delivery p50, ms', 1],
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

const sideOf = (program, hello) => ({
  server: new Asked(program, ['--expose-gc']),
  load: new Asked(here('live-load.mjs')),
  hello,
  seq: 0,
})

function tell(count, runs, { milliseconds, writes, same }) {
  const rows = Object.keys(shown).map((figure) =>
    row(figure, ...[0, 1].map((which) => runs.map((run) => run[which]))),
  )
  printTable(`${count} connections, ${bytes} bytes, median of ${passes} passes, by turns`, [
    ['figure', 'Roundtable', 'bare Socket.IO', 'ratio', 'promised'],
    ...rows,
  ])
  const kept = writes <= 0.25 && same
  if (!kept) broken = true
  console.log(
    `${edits} edits in ${milliseconds} ms: ${writes.toFixed(3)} of the writes of one message per edit ` +
      `(promised ≤ 0.25), ${same ? 'all' : 'NOT all'} at the same last fact ${kept ? '✓' : '✗'}`,
  )
}

const sides = [
  sideOf(await buildHarness(), '40/live,{"stream":"programme"}'),
  sideOf(here('live-rival.mjs'), '40'),
]
try {
  for (const side of sides) side.port = (await side.server.ready).port
  for (const count of crowds) {
    if (openFiles() < count + 200) {
      console.log(
        `\n${count} connections: not measured, only ${openFiles()} open files are allowed.`,
      )
      continue
    }
    const runs = []
    let bursting
    for (let nth = 0; nth < passes; nth++) {
      runs.push(await pass(sides, count))
      if (nth === passes - 1) bursting = await burst(sides[0], count)
      await leave(sides)
    }
    tell(count, runs, bursting)
  }
} finally {
  await Promise.all(sides.flatMap(({ server, load }) => [server.end(), load.end()]))
}
if (broken) process.exitCode = 1

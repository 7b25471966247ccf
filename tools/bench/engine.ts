/**
 * Measures the engine; built and run by engine.mjs. Answers are checked against the plain reference
 * before their speed counts.
 */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import {
  applyMoves,
  compile,
  evaluate,
  explain,
  findingKey,
  freeSlots,
  move,
  paint,
  probe,
  type Index,
  type Move,
  type Plan,
} from '@roundtable/scheduling'
import { Random, randomMove, randomPlan } from '@roundtable/scheduling/testing'

export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Upper bound that the project promises, in the same unit. */
  readonly target?: number
}

const SEED = 2022

export function benchEngine(): Figure[] {
  return [...oneMove(), cleanProbe(), ...allPlacements(), ...wholePlans(), bundleSize()]
}

/** 300 sessions × 20 rooms × 200 people, 70 % placed, every rule on. */
function oneMove(): Figure[] {
  const random = new Random(SEED)
  const plan = randomPlan(random, { sessions: 300, rooms: 20, people: 200, placed: 0.7 })
  const index = compile(plan)
  const moves = random.times(4096, () => randomMove(random, plan))
  sample(plan, index, moves.slice(0, 200))
  const batches = measure(3000, 64, (i) => probe(index, moves[i % moves.length]!))
  const singles = measure(50_000, 1, (i) => probe(index, moves[i % moves.length]!))
  const commits = measure(500, 64, (i) => move(index, moves[i % moves.length]!))
  return [
    { name: 'probe, median', value: 1000 * quantile(batches, 0.5), unit: 'µs', target: 3 },
    { name: 'probe, p99', value: 1000 * quantile(singles, 0.99), unit: 'µs' },
    { name: 'move committed, median', value: 1000 * quantile(commits, 0.5), unit: 'µs' },
  ]
}

/** What the collector has to clean up after a move that adds no finding. */
function cleanProbe(): Figure {
  const random = new Random(SEED)
  const plan = takeOffClashes(
    randomPlan(random, { sessions: 300, rooms: 20, people: 200, placed: 0.7 }),
  )
  const index = compile(plan)
  const moves = random
    .times(8192, () => randomMove(random, plan))
    .filter((one) => explain(index, one).length === 0)
  if (!moves.some((one) => one.placement)) throw new Error('Every move adds a finding.')
  sample(plan, index, moves.slice(0, 200))
  const bytes = Array.from({ length: 9 }, () => {
    const before = process.memoryUsage().heapUsed
    for (let i = 0; i < 50_000; i++) probe(index, moves[i % moves.length]!)
    return (process.memoryUsage().heapUsed - before) / 50_000
  })
  const value = Math.max(0, Math.round(quantile(bytes, 0.5)))
  return { name: 'allocated by a clean probe', value, unit: 'B', target: 0 }
}

/** Takes every session with a finding off the board, as long as there is one; nothing is locked, nothing published. */
function takeOffClashes(plan: Plan): Plan {
  const sessions = plan.sessions.map((one) => ({ ...one, lock: null, released: null }))
  let clear: Plan = { ...plan, sessions }
  for (;;) {
    const clashing = evaluate(clear).flatMap((finding) => finding.sessions)
    if (clashing.length === 0) return clear
    clear = applyMoves(
      clear,
      clashing.map((sessionId) => ({ sessionId, placement: null })),
    )
  }
}

/** One session against every 5-minute start of three days in 36 rooms; of the quietest of five rounds. */
function allPlacements(): Figure[] {
  const random = new Random(SEED)
  const plan = randomPlan(random, { sessions: 300, rooms: 36, people: 200, placed: 0.7 })
  const index = compile(plan)
  const sessionIds = plan.sessions.map((session) => session.id)
  const paintAll = (sessionId: string) => plan.days.map((day) => paint(index, sessionId, day.id))
  const quietest = (share: number, call: (sessionId: string) => unknown) =>
    Math.min(
      ...Array.from({ length: 5 }, () =>
        quantile(
          measure(300, 1, (i) => call(sessionIds[i % sessionIds.length]!)),
          share,
        ),
      ),
    )
  const places = paintAll(sessionIds[0]!).reduce((sum, { levels }) => sum + levels.length, 0)
  return [
    { name: 'places of one session', value: places, unit: '' },
    { name: 'all placements, median', value: quietest(0.5, paintAll), unit: 'ms' },
    { name: 'all placements, p99', value: quietest(0.99, paintAll), unit: 'ms', target: 4 },
    {
      name: 'five nearest slots, p99',
      value: quietest(0.99, (sessionId) => freeSlots(index, sessionId)),
      unit: 'ms',
    },
  ]
}

function wholePlans(): Figure[] {
  const plan = randomPlan(new Random(SEED), { sessions: 300, rooms: 20, people: 200, placed: 0.7 })
  return [
    {
      name: 'evaluate, median',
      value: quantile(
        measure(60, 1, () => evaluate(plan)),
        0.5,
      ),
      unit: 'ms',
    },
    {
      name: 'compile, median',
      value: quantile(
        measure(60, 1, () => compile(plan)),
        0.5,
      ),
      unit: 'ms',
    },
  ]
}

/** The engine alone, minified, as a browser would load it. */
function bundleSize(): Figure {
  const bytes = gzipSync(readFileSync(new URL('./scheduling.js', import.meta.url))).length
  return { name: 'engine, gzipped', value: bytes / 1000, unit: 'kB', target: 40 }
}

/** Stops the bench when a fast answer differs from the plain one. */
function sample(plan: Plan, index: Index, moves: readonly Move[]): void {
  const before = new Set(evaluate(plan).map(findingKey))
  for (const one of moves) {
    const after = evaluate(applyMoves(plan, [one])).map(findingKey)
    const expected = after.filter((key) => !before.has(key))
    const said = explain(index, one).map(findingKey)
    if (said.join() !== expected.join()) throw new Error(`Wrong answer: ${JSON.stringify(one)}`)
    if ((probe(index, one).severity === 'free') !== (expected.length === 0)) {
      throw new Error(`Wrong verdict: ${JSON.stringify(one)}`)
    }
  }
}

/** Milliseconds per call, of `samples` samples of `calls` calls each, after a warm-up. */
function measure(samples: number, calls: number, call: (i: number) => unknown): number[] {
  let i = 0
  const one = () => {
    const from = performance.now()
    for (let n = 0; n < calls; n++) call(i++)
    return (performance.now() - from) / calls
  }
  for (let n = 0; n < samples / 4; n++) one()
  return Array.from({ length: samples }, one)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
}

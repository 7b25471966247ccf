// Durability with the settings that ship (I-05, I-07). Writers post moves with command ids of their own while the api and
// PostgreSQL are killed with SIGKILL, again and again; then every acknowledged write must be there, none twice.
import { setTimeout as sleep } from 'node:timers/promises'
import { atWork, signIn } from './organizers.mjs'
import { System } from './system.mjs'
import { compare } from './verify.mjs'

const shipping = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }

const kills = {
  api: async (system) => {
    await system.killApi()
    await system.start()
  },
  postgres: (system) => system.killPostgres(),
  'one server process': (system) => system.killBackend(),
  'both at once': async (system) => {
    await Promise.all([system.killApi(), system.killPostgres()])
    await system.start()
  },
}

async function settingsOf(system) {
  const db = await system.connect()
  const names = Object.keys(shipping)
  const { rows } = await db.query('SELECT name, setting FROM pg_settings WHERE name = ANY ($1)', [
    names,
  ])
  await db.end()
  return Object.fromEntries(names.map((n) => [n, rows.find((r) => r.name === n).setting]))
}

async function hurt(system, rounds) {
  const recoveries = []
  for (let round = 0; round < rounds; round += 1)
    for (const [what, kill] of Object.entries(kills)) {
      await sleep(800 + Math.random() * 1_200)
      const since = performance.now()
      await kill(system)
      await system.healthy()
      recoveries.push({ what, ms: Math.round(performance.now() - since) })
      console.log(`killed ${what}: answers again after ${recoveries.at(-1).ms} ms`)
    }
  await sleep(1_000)
  return recoveries
}

async function run(system, { rounds, writers }) {
  await system.start()
  const settings = await settingsOf(system)
  if (JSON.stringify(settings) !== JSON.stringify(shipping))
    throw new Error(`Not the settings that ship: ${JSON.stringify(settings)}`)
  const cookie = await signIn(system)
  const work = await atWork([system.url], cookie, writers)
  const recoveries = await hurt(system, rounds)
  await work.stop()
  // Once more from the disk alone.
  const exitCode = await system.stop()
  await system.start()
  const db = await system.connect()
  const differences = await compare(db, work.ledger)
  await db.end()
  const audit = await system.cli('audit')
  const { deaths, mistakes } = system
  return { work, recoveries, exitCode, differences, audit, deaths, mistakes }
}

function report({
  work: { ledger, writers },
  recoveries,
  exitCode,
  differences,
  audit,
  deaths,
  mistakes,
}) {
  const zero = {
    ...differences,
    'answers that may not be': ledger.faults.length,
    'ends nobody asked for': deaths,
    'exit code after SIGTERM': exitCode,
  }
  console.log(`\n${writers} writers, ${recoveries.length} kills, fsync on. ${audit}`)
  console.log(
    `acknowledged ${ledger.acknowledged.size} · asked again with the same id ${ledger.retried.size} · ` +
      `told "unavailable" ${ledger.unavailable} · slowest return ${Math.max(...recoveries.map((r) => r.ms))} ms`,
  )
  for (const [name, count] of Object.entries(zero)) console.log(`${name}: ${count}`)
  for (const fault of ledger.faults.slice(0, 5)) console.log(JSON.stringify(fault).slice(0, 500))
  if (ledger.faults.length) for (const line of mistakes.slice(0, 20)) console.log(line)
  return ledger.acknowledged.size > 0 && Object.values(zero).every((count) => count === 0)
}

/** Answers whether nothing was lost. */
export async function durability(options) {
  const system = await System.create()
  try {
    return report(await run(system, options))
  } finally {
    await system.stop()
    await system.remove()
  }
}

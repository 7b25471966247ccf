// `npm run chaos`: durability with the settings that ship (I-05, I-07). Writers post moves with command ids of their
// own while the api and PostgreSQL are killed with SIGKILL, again and again; then every acknowledged write must be
// there, none twice. Options: --rounds 3 (of four kills each), --writers 8.
import { parseArgs } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'
import { build } from './build.mjs'
import { System } from './chaos/system.mjs'
import { compare } from './chaos/verify.mjs'
import { Ledger } from './chaos/writers.mjs'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, writers: { type: 'string', default: '8' } },
})
const rounds = Number(values.rounds)
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

async function signIn(system) {
  const link = await system.cli('sign-in-link', '--role', 'organizer')
  const answer = await fetch(`${system.url}/api/sign-in/consume`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: link.split('#token=')[1] }),
  })
  if (!answer.ok) throw new Error(`Signing in answered ${answer.status}`)
  return answer.headers.getSetCookie()[0].split(';')[0]
}

/** Sessions that stand on the board and may leave it: one for each writer. */
async function chooseSessions(system, cookie, count) {
  const plan = await (await fetch(`${system.url}/api/plan`, { headers: { cookie } })).json()
  const locked = new Set(plan.sessions.filter((s) => s.lock).map((s) => s.id))
  const chosen = plan.placements.filter((p) => !locked.has(p.sessionId)).slice(0, count)
  return chosen.map(({ sessionId, version, roomId, start }) => ({
    sessionId,
    version,
    home: { roomId, start },
  }))
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

async function hurt(system) {
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

async function run(system) {
  await system.start()
  const settings = await settingsOf(system)
  if (JSON.stringify(settings) !== JSON.stringify(shipping))
    throw new Error(`Not the settings that ship: ${JSON.stringify(settings)}`)
  const cookie = await signIn(system)
  const sessions = await chooseSessions(system, cookie, Number(values.writers))
  const ledger = new Ledger()
  let stopped = false
  const writing = sessions.map((s) => ledger.write(system.url, cookie, s, () => stopped))
  const recoveries = await hurt(system)
  stopped = true
  await Promise.all(writing)
  // Once more from the disk alone.
  const exitCode = await system.stop()
  await system.start()
  const db = await system.connect()
  const differences = await compare(db, ledger)
  await db.end()
  const audit = await system.cli('audit')
  const { deaths, mistakes } = system
  return { ledger, sessions, recoveries, exitCode, differences, audit, deaths, mistakes }
}

function report({ ledger, sessions, recoveries, exitCode, differences, audit, deaths, mistakes }) {
  const zero = {
    ...differences,
    'answers that may not be': ledger.faults.length,
    'ends nobody asked for': deaths,
    'exit code after SIGTERM': exitCode,
  }
  console.log(`\n${sessions.length} writers, ${recoveries.length} kills, fsync on. ${audit}`)
  console.log(
    `acknowledged ${ledger.acknowledged.size} · asked again with the same id ${ledger.retried.size} · ` +
      `told "unavailable" ${ledger.unavailable} · slowest return ${Math.max(...recoveries.map((r) => r.ms))} ms`,
  )
  for (const [name, count] of Object.entries(zero)) console.log(`${name}: ${count}`)
  for (const fault of ledger.faults.slice(0, 5)) console.log(JSON.stringify(fault).slice(0, 500))
  if (ledger.faults.length) for (const line of mistakes.slice(0, 20)) console.log(line)
  return ledger.acknowledged.size > 0 && Object.values(zero).every((count) => count === 0)
}

await build('api')
const system = await System.create()
try {
  process.exitCode = report(await run(system)) ? 0 : 1
} finally {
  await system.stop()
  await system.remove()
}

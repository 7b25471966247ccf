/**
 * The real application on a database of its own, for measuring the live channel. What it is asked comes from the process
 * that started it, over IPC: the application that ships has no such door.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createApp } from '#api/create-app'
import { accepted, Changes, type Actor } from '#api/platform/database/change'
import { startEmbedded } from '#api/platform/database/embedded'
import { migrate } from '#api/platform/database/migrate'
import { listen } from '#api/platform/http/listen'
import { Relay } from '#api/platform/live/relay'

/** What the measuring process may ask. */
type Question =
  | { ask: 'stat' }
  /** One fact to everybody. */
  | { ask: 'cast'; bytes: number }
  /** Edits, evenly over a second. */
  | { ask: 'burst'; edits: number }
  | { ask: 'stop' }

const stream = 'programme'
const actor: Actor = {
  id: '9b2b1a3e-6a51-4a8e-9a59-0d5a6a1d2c11',
  name: 'Harness',
  role: 'organizer',
}

const dataDir = mkdtempSync(join(tmpdir(), 'roundtable-live-'))
const database = await startEmbedded({ dataDir })
await migrate(database.url)
const publicUrl = 'http://localhost:3000'
const app = await createApp({
  port: 0,
  dataDir,
  databaseUrl: database.url,
  publicUrl,
  demo: false,
  demoMode: false,
})
const port = await listen(app, 0)
const relay = app.get(Relay)
const changes = app.get(Changes)

/** CLOCK_MONOTONIC in µs: one clock for all processes. */
const now = (): number => Number(process.hrtime.bigint() / 1000n)

function stat() {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heap: heapUsed, external, rss }
}

const write = (data: unknown) =>
  changes.run(actor, null, async (writer) => {
    writer.audit({ action: 'test', subject: 'harness' })
    writer.tell(stream, 'released', data)
    return accepted(null)
  })

/** Writes one fact; answers when the relay handed it on, and what handing it out cost until the loop was free again. */
async function cast(bytes: number) {
  const handed = new Promise<{ seq: number; at: number; cpu: number }>((resolve) => {
    const end = relay.onFact(stream, ({ seq }) => {
      end()
      const before = process.cpuUsage()
      const at = now()
      setImmediate(() => {
        const { user, system } = process.cpuUsage(before)
        resolve({ seq, at, cpu: user + system })
      })
    })
  })
  await write({ number: 1, filler: 'x'.repeat(bytes) })
  return handed
}

async function burst(edits: number) {
  const since = Date.now()
  const written: Promise<unknown>[] = []
  for (let nth = 0; nth < edits; nth++) {
    written.push(write({ number: nth }))
    await sleep(Math.max(0, since + ((nth + 1) * 1000) / edits - Date.now()))
  }
  await Promise.all(written)
  await relay.catchUp()
  return { milliseconds: Date.now() - since, seq: relay.seqOf(stream) }
}

async function stop(): Promise<void> {
  await app.close()
  await database.stop()
  rmSync(dataDir, { recursive: true, force: true })
  process.exit(0)
}

async function answer(question: Question): Promise<unknown> {
  switch (question.ask) {
    case 'stat':
      return stat()
    case 'cast':
      return cast(question.bytes)
    case 'burst':
      return burst(question.edits)
    case 'stop':
      return stop()
  }
}

process.on('message', (question: Question) => void answer(question).then((a) => process.send?.(a)))
process.once('disconnect', () => void stop())
process.send?.({ port })

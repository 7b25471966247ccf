// The built application with a database and demo data of its own, for measuring.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../test/run.mjs'

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const { port } = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** Starts it and waits until it is healthy; `stop()` ends it and removes its data. */
export async function startProduct() {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'roundtable-bench-'))
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir }
  for (const name of ['DATABASE_URL', 'SMTP_URL', 'REDIS_URL', 'PUBLIC_URL', 'DEMO'])
    delete env[name]
  const child = spawn(process.execPath, [join(root, 'dist/apps/api/main.js')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error('The application ended while starting.')
    const healthy = await fetch(`http://127.0.0.1:${port}/api/health`).then(
      (answer) => answer.ok,
      () => false, // not listening yet
    )
    if (healthy) return { port, stop }
    await wait(100)
  }
  await stop()
  throw new Error('The application did not answer within a minute.')
}

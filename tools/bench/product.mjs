// The built application with a database and demo data of its own, for measuring.
import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { root } from '../test/run.mjs'

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const { port } = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return port
}

const program = (name) => join(root, `dist/apps/api/${name}.js`)

/**
 * Starts it and waits until it is healthy; `stop()` ends it and removes its data. `demo`: what the demo is asked for
 * instead of the Roundtable as held; `signInLink(role)`: a link as an administrator prints it.
 */
export async function startProduct({ demo } = {}) {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'roundtable-bench-'))
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir }
  for (const name of ['DATABASE_URL', 'SMTP_URL', 'REDIS_URL', 'PUBLIC_URL', 'DEMO'])
    delete env[name]
  env.PUBLIC_URL = `http://127.0.0.1:${port}`
  const cli = (...args) => promisify(execFile)(process.execPath, [program('cli'), ...args], { env })
  if (demo) await cli('demo', ...demo)
  const child = spawn(process.execPath, [program('main')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  const signInLink = async (role) => {
    const { stdout } = await cli('sign-in-link', '--role', role)
    return /https?:\/\/\S+#token=\S+/.exec(stdout)[0]
  }
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error('The application ended while starting.')
    const healthy = await fetch(`http://127.0.0.1:${port}/api/health`).then(
      (answer) => answer.ok,
      () => false, // not listening yet
    )
    if (healthy) return { port, url: env.PUBLIC_URL, stop, signInLink }
    await wait(100)
  }
  await stop()
  throw new Error('The application did not answer within a minute.')
}

// The built application as it ships, on data of its own, and ways to hurt it. Only its own processes are killed.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { root } from '../test/run.mjs'

const program = (name) => join(root, 'dist', 'apps', 'api', `${name}.js`)

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  return port
}

export class System {
  /** What it noted as its own mistakes, over all its starts. */
  mistakes = []
  /** Times it ended though nobody killed it. */
  deaths = 0
  #child
  #expected = false
  #printed = ''

  /** A first node starts the database; one that is given a `databaseUrl` joins it there. */
  static async create({ databaseUrl } = {}) {
    const system = new System()
    system.dataDir = await mkdtemp(join(tmpdir(), 'roundtable-chaos-'))
    const port = await freePort()
    system.url = `http://127.0.0.1:${port}`
    system.env = {
      ...process.env,
      PORT: String(port),
      DATA_DIR: system.dataDir,
      PUBLIC_URL: system.url,
    }
    for (const name of ['DATABASE_URL', 'SMTP_URL', 'REDIS_URL', 'DEMO']) delete system.env[name]
    if (databaseUrl) system.env.DATABASE_URL = databaseUrl
    return system
  }

  /** Address of this node's database for another node; `port` is another way to it, such as a proxy. */
  async databaseUrl(port) {
    const password = (await readFile(join(this.place, 'password'), 'utf8')).trim()
    const at = port ?? (await this.postmaster()).port
    return `postgres://roundtable:${encodeURIComponent(password)}@127.0.0.1:${at}/roundtable`
  }

  /** Starts the api, which starts its database. Answers the milliseconds until it is ready. */
  async start() {
    const since = performance.now()
    this.#printed = ''
    this.#expected = false
    const child = spawn(process.execPath, [program('main')], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => this.#read(line))
    child.once('exit', () => {
      if (!this.#expected && child === this.#child) this.deaths += 1
    })
    while (!this.#printed.includes('The data lie in')) {
      if (child.exitCode !== null)
        throw new Error(`The api does not start:\n${this.#printed.slice(-2_000)}`)
      await sleep(20)
    }
    const data = /The data lie in (.+)/.exec(this.#printed)[1]
    if (!this.env.DATABASE_URL) this.place = data
    return performance.now() - since
  }

  #read(line) {
    this.#printed += `${line}\n`
    if (/^\{"level":[56]0/.test(line)) this.mistakes.push(line)
  }

  async killApi() {
    this.#expected = true
    const gone = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await gone
  }

  async postmaster() {
    const lines = (await readFile(join(this.place, 'cluster', 'postmaster.pid'), 'utf8')).split(
      '\n',
    )
    return { pid: Number(lines[0]), port: Number(lines[3]) }
  }

  /** Answers when another server has taken the dead one's place, which the api has to see to. */
  async killPostgres() {
    const { pid } = await this.postmaster()
    process.kill(pid, 'SIGKILL')
    if (this.#expected) return
    for (let tries = 0; tries < 600; tries += 1) {
      const now = await this.postmaster().catch(() => ({ pid })) // between two servers there is no such file
      if (now.pid !== pid) return
      await sleep(50)
    }
    throw new Error(`No other server took the dead one's place:\n${this.#printed.slice(-2_000)}`)
  }

  /** One server process in the middle of its work: PostgreSQL then restarts all of them. */
  async killBackend() {
    const client = await this.connect()
    const { rows } = await client.query(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'roundtable app'
       ORDER BY state = 'active' DESC, query_start DESC LIMIT 1`,
    )
    process.kill(rows[0].pid, 'SIGKILL')
    await client.end().catch(() => undefined) // it goes down with the others
  }

  /** As the owner, straight to the database; waits while that recovers. */
  async connect() {
    const password = await readFile(join(this.place, 'password'), 'utf8')
    for (let tries = 0; ; tries += 1) {
      const { port } = await this.postmaster()
      const where = { host: '127.0.0.1', port, user: 'roundtable', database: 'roundtable' }
      const client = new pg.Client({ ...where, password })
      client.on('error', () => undefined) // what runs on it rejects as well
      try {
        await client.connect()
        return client
      } catch (error) {
        if (tries === 300) throw error
        await sleep(100)
      }
    }
  }

  /** Waits until it answers again. Answers the milliseconds that took. */
  async healthy(patience = 30_000) {
    const since = performance.now()
    while (performance.now() - since < patience) {
      const ok = await fetch(`${this.url}/api/health`, { signal: AbortSignal.timeout(2_000) }).then(
        (answer) => answer.ok,
        () => false, // not there yet
      )
      if (ok) return performance.now() - since
      await sleep(50)
    }
    throw new Error(`The system did not come back:\n${this.#printed.slice(-2_000)}`)
  }

  async cli(...args) {
    const { stdout } = await promisify(execFile)(process.execPath, [program('cli'), ...args], {
      env: this.env,
    })
    return stdout.trim()
  }

  /** Answers the exit code. */
  async stop() {
    this.#expected = true
    if (this.#child.exitCode !== null || this.#child.signalCode !== null)
      return this.#child.exitCode
    const gone = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    return (await gone)[0]
  }

  async remove() {
    for (const folder of [this.place, this.dataDir])
      if (folder) await rm(folder, { recursive: true, force: true })
  }
}

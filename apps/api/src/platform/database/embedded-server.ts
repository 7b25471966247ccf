import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from './connect'
import type { Binaries } from './embedded-binaries'
import { exists, type Place } from './embedded-place'

/** The role that owns everything in the embedded server. */
const ownerName = 'roundtable'

export interface ServerOptions {
  readonly place: Place
  readonly binaries: Binaries
  readonly password: string
  /** Off for tests alone: it is what makes an acknowledged write survive (I-05). */
  readonly fsync: boolean
}

/** A new session (`detached`), so that a Ctrl-C in the terminal reaches us and not the database under us. */
async function run(place: Place, program: string, args: string[], stdio: StdioOptions) {
  const options = { ...place.user, cwd: place.root, stdio, detached: true, windowsHide: true }
  const child = spawn(program, args, options)
  await once(child, 'spawn')
  return child
}

async function finish(child: ChildProcess, what: string): Promise<void> {
  let said = ''
  child.stdout?.on('data', (text) => (said += text))
  child.stderr?.on('data', (text) => (said += text))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${what} failed:\n${said.trim()}`)
}

const initdbArguments = (made: string, passwordFile: string, fsync: boolean): string[] => [
  `--pgdata=${made}`,
  `--username=${ownerName}`,
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  ...(fsync ? [] : ['--no-sync']),
]

/** Makes the cluster beside its final name and renames it when it is whole: a kill leaves nothing half-made. */
export async function initialise({ place, binaries, password, fsync }: ServerOptions) {
  if (await exists(place.cluster)) return
  const folder = await mkdtemp(join(place.root, 'new-'))
  try {
    const passwordFile = join(folder, 'password')
    const made = join(folder, 'cluster')
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (place.user)
      for (const path of [folder, passwordFile]) await chown(path, place.user.uid, place.user.gid)
    const args = initdbArguments(made, passwordFile, fsync)
    await finish(await run(place, binaries.initdb, args, ['ignore', 'pipe', 'pipe']), 'initdb')
    await rename(made, place.cluster)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

const settings = (port: number, fsync: boolean): string[] => {
  const durable = fsync ? 'on' : 'off'
  const all = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    fsync: durable,
    synchronous_commit: durable,
    full_page_writes: durable,
  }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

export const addressOf = (port: number, password: string, database: string): string =>
  `postgres://${ownerName}:${password}@127.0.0.1:${port}/${database}`

const codeOf = (error: unknown) => (error as { code?: string }).code

/** The server is there but not ready: starting up, shutting down or recovering after a kill. */
const notYet = (error: unknown) => codeOf(error) === '57P03' || codeOf(error) === 'ECONNREFUSED'

async function logSince(place: Place, from: number): Promise<string> {
  return (await readFile(place.log)).subarray(from).toString().trim()
}

/** Errors of a start that pass by themselves: a killed server's children still going, a port just taken. */
const passing = /pre-existing shared memory block|postmaster\.pid" already exists|already in use/

interface Running {
  readonly child: ChildProcess
  readonly port: number
}

const largestLog = 10_000_000

async function startOnce(options: ServerOptions, port: number): Promise<Running | { why: string }> {
  const { place, binaries, password, fsync } = options
  const before = await stat(place.log).catch(() => ({ size: 0 }))
  if (before.size > largestLog) await rename(place.log, `${place.log}.1`)
  const from = before.size > largestLog ? 0 : before.size
  const log = await open(place.log, 'a')
  const args = ['-D', place.cluster, ...settings(port, fsync)]
  const child = await run(place, binaries.postgres, args, ['ignore', log.fd, log.fd])
  await log.close()
  // A recovery after a kill may take long; a server that dies says so by its exit.
  while (child.exitCode === null && child.signalCode === null) {
    try {
      const client = await connect(addressOf(port, password, 'postgres'))
      await client.end()
      return { child, port }
    } catch (error) {
      if (!notYet(error)) {
        child.kill('SIGQUIT')
        throw error
      }
      await sleep(25)
    }
  }
  return { why: await logSince(place, from) }
}

/** Starts the server, on `wanted` or a free port; what passes by itself is tried again for ten seconds. */
export async function launch(options: ServerOptions, wanted?: number): Promise<Running> {
  const end = Date.now() + 10_000
  for (;;) {
    const result = await startOnce(options, wanted ?? (await freePort()))
    if ('child' in result) return result
    if (!passing.test(result.why) || Date.now() > end)
      throw new Error(`PostgreSQL does not start in ${options.place.root}:\n${result.why}`)
    await sleep(200)
  }
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function shutDown(place: Place, binaries: Binaries): Promise<void> {
  const args = ['stop', '-D', place.cluster, '-m', 'fast', '-w', '-t', '60']
  await finish(await run(place, binaries.pgCtl, args, ['ignore', 'pipe', 'pipe']), 'pg_ctl stop')
}

/**
 * Whether the process of a postmaster.pid is a living server. Numbers are given out again after a reboot or in a new
 * container, and a dead process that nobody waited for still has one: PostgreSQL itself would refuse to start then.
 */
async function isServer(pid: number, startedAt: number): Promise<boolean> {
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    return /\(postgres\) [^ZX]/.test(line)
  }
  const booted = Date.now() / 1000 - uptime()
  try {
    return process.kill(pid, 0) && startedAt >= booted
  } catch (error) {
    return codeOf(error) === 'EPERM' && startedAt >= booted
  }
}

async function answers(url: string, place: Place): Promise<boolean | undefined> {
  try {
    const client = await connect(url)
    const { rows } = await client.query('SHOW data_directory')
    await client.end()
    return rows[0].data_directory === place.cluster
  } catch (error) {
    if (codeOf(error) === '57P03') return undefined
    if (codeOf(error) === 'ECONNREFUSED' || codeOf(error) === 'ECONNRESET') return undefined
    return false
  }
}

/**
 * The port of a server that runs on this cluster, from its postmaster.pid: line 1 its pid, 3 when it started, 4 its
 * port. A file without a server behind it is taken away.
 */
export async function findRunning(place: Place, password: string): Promise<number | undefined> {
  const file = join(place.cluster, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => '')
  const [pid, , startedAt, port] = text.split('\n').map(Number)
  if (!pid) return undefined
  for (let tries = 0; tries < 30; tries += 1) {
    if (!(await isServer(pid, startedAt ?? 0))) {
      await rm(file, { force: true })
      return undefined
    }
    const ours = port ? await answers(addressOf(port, password, 'postgres'), place) : undefined
    if (ours !== undefined) return ours ? port : undefined
    await sleep(100)
  }
  return undefined
}

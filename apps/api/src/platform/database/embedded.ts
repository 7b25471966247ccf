import { once } from 'node:events'
import type { ChildProcess } from 'node:child_process'
import type pg from 'pg'
import { Complaint } from '../complaint'
import { connect } from './connect'
import { installBinaries, type Binaries } from './embedded-binaries'
import { choosePlace, exists, passwordOf, type Place } from './embedded-place'
import {
  addressOf,
  findRunning,
  initialise,
  launch,
  shutDown,
  type ServerOptions,
} from './embedded-server'

/** A real PostgreSQL of our own, on 127.0.0.1. */
export interface Embedded {
  /** Address of the application's database, as its owner. */
  readonly url: string
  /** Where the data lie. */
  readonly place: string
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  readonly dataDir: string
  /** Off for tests alone (I-05). */
  readonly fsync?: boolean
  /** Told when the server died under us and was started again, or could not be. */
  readonly onTrouble?: (message: string, lost: boolean) => void
}

/** Another living process looks after the server of this data folder. */
export class AlreadyRunning extends Complaint {
  override readonly name = 'AlreadyRunning'
}

const database = 'roundtable'
/** Advisory lock in database `postgres`, held by who looks after the server; it ends with that process. */
const keeperKey = 7_062_022

async function becomeKeeper(url: string): Promise<pg.Client | undefined> {
  const client = await connect(url)
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS mine', [keeperKey])
  if (rows[0].mine) return client
  await client.end()
  return undefined
}

/** After SIGKILL of the api its server lives on. Nobody keeps it, so stop it: the next start has its own settings. */
async function stopOrphan(place: Place, binaries: Binaries, password: string): Promise<void> {
  const port = await findRunning(place, password)
  if (port === undefined) return
  const keeper = await becomeKeeper(addressOf(port, password, 'postgres'))
  if (!keeper)
    throw new AlreadyRunning(
      `Another process already runs on the data in ${place.root}. Stop it, or choose another DATA_DIR.`,
    )
  await Promise.all([shutDown(place, binaries), keeper.end()])
}

async function ensureDatabase(keeper: pg.Client): Promise<void> {
  const { rows } = await keeper.query('SELECT FROM pg_database WHERE datname = $1', [database])
  if (rows.length === 0) await keeper.query(`CREATE DATABASE ${database}`)
}

/** Restarts allowed within a minute before we call the database lost. */
const patience = 20

/** Looks after one running server: starts it again when it dies, stops it when told. */
class Keeper implements Embedded {
  private stopping = false
  private reviving: Promise<void> = Promise.resolve()
  private readonly restarts: number[] = []

  private constructor(
    private readonly options: ServerOptions,
    private readonly onTrouble: NonNullable<EmbeddedOptions['onTrouble']>,
    private readonly port: number,
    private child: ChildProcess,
    private lock: pg.Client,
  ) {
    this.watch()
  }

  static async start(options: ServerOptions, onTrouble: EmbeddedOptions['onTrouble']) {
    const { child, port } = await launch(options)
    const lock = await becomeKeeper(addressOf(port, options.password, 'postgres'))
    if (!lock) throw new AlreadyRunning(`Another process took the data in ${options.place.root}.`)
    await ensureDatabase(lock)
    return new Keeper(options, onTrouble ?? (() => undefined), port, child, lock)
  }

  get url(): string {
    return addressOf(this.port, this.options.password, database)
  }

  get place(): string {
    return this.options.place.root
  }

  private watch(): void {
    this.child.once('exit', () => {
      if (this.stopping) return
      this.reviving = this.revive().catch((error: Error) => this.onTrouble(error.message, true))
    })
  }

  /** Same port, so that every pool finds it again. Nothing acknowledged is lost: recovery replays the log (I-05). */
  private async revive(): Promise<void> {
    const now = Date.now()
    this.restarts.push(now)
    if (this.restarts.filter((at) => at > now - 60_000).length > patience)
      throw new Error(`The database died ${patience} times within a minute.`)
    const { child } = await launch(this.options, this.port)
    this.child = child
    this.watch()
    const lock = await becomeKeeper(addressOf(this.port, this.options.password, 'postgres'))
    if (lock) this.lock = lock
    this.onTrouble('The database died and was started again.', false)
  }

  async stop(): Promise<void> {
    if (this.stopping) return
    this.stopping = true
    await this.reviving
    const running = this.child.exitCode === null && this.child.signalCode === null
    const gone = running ? once(this.child, 'exit') : undefined
    if (running) await shutDown(this.options.place, this.options.binaries)
    await gone
    await this.lock.end()
  }
}

async function prepare(dataDir: string, fsync: boolean): Promise<ServerOptions> {
  const place = await choosePlace(dataDir)
  const binaries = await installBinaries(place.root)
  return { place, binaries, password: await passwordOf(place), fsync }
}

/** Starts the server of a data folder, made if there is none. Stops an orphan first; `AlreadyRunning` if it is none. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const server = await prepare(options.dataDir, options.fsync ?? true)
  await stopOrphan(server.place, server.binaries, server.password)
  await initialise(server)
  return Keeper.start(server, options.onTrouble)
}

/** The server that already runs on a data folder (its `stop` does nothing); undefined when none runs. */
export async function attachEmbedded(dataDir: string): Promise<Embedded | undefined> {
  const place = await choosePlace(dataDir)
  if (!(await exists(place.cluster))) return undefined
  const password = await passwordOf(place)
  const port = await findRunning(place, password)
  if (port === undefined) return undefined
  return {
    url: addressOf(port, password, database),
    place: place.root,
    stop: async () => undefined,
  }
}

import { createAdapter } from '@socket.io/postgres-adapter'
import pg from 'pg'
import { log, reasonOf } from '../logging/log'
import type { PresenceLine } from './presence-line'

const warn = (err: unknown): void => log.warn({ reason: reasonOf(err) }, 'presence over PostgreSQL')

/** Milliseconds to connect, and to hear the next beat. */
const youth = 5_000

const never = new Promise<never>(() => undefined)

/**
 * What the adapter takes for a pool. It takes one connection to listen on, and forgets about it: an error there would end
 * the process, a silent one would stay. So each connection is made here, heard here, and ended here.
 */
class PresencePool {
  heardAt = performance.now()
  private readonly pool: pg.Pool
  private listener: pg.Client | null = null
  private madeAt = 0
  private closed = false

  constructor(private readonly connection: pg.PoolConfig) {
    // One connection: what is told first is heard first.
    this.pool = new pg.Pool({ ...connection, max: 1 })
    this.pool.on('error', warn)
  }

  async connect(): Promise<pg.Client> {
    // The adapter would try for ever, also when nobody wants it any more.
    if (this.closed) return never
    this.drop()
    const client = new pg.Client({ ...this.connection, keepAlive: true })
    this.listener = client
    this.madeAt = performance.now()
    client.on('error', warn)
    client.on('notification', () => (this.heardAt = performance.now()))
    await client.connect()
    if (!this.closed) return Object.assign(client, { release: () => this.drop() })
    this.drop()
    return never
  }

  async query(text: string, values: unknown[]): Promise<pg.QueryResult | null> {
    // The adapter says its own goodbye when the line is closed already.
    return this.closed ? null : this.pool.query(text, values)
  }

  /** Tears the line down; the adapter hears `end` and comes for another one. */
  renew(): void {
    // A young one has had no time to hear anything.
    if (this.listener && performance.now() - this.madeAt > youth) tearDown(this.listener)
  }

  async close(): Promise<void> {
    this.closed = true
    this.drop()
    // There is one connection: when this is answered, so is whatever stood in line before. A pool that ends forgets them.
    await this.pool.query('').catch(warn)
    await this.pool.end()
  }

  /** For good: whoever waits for its end would take a second one. */
  private drop(): void {
    const client = this.listener
    this.listener = null
    if (!client) return
    client.removeAllListeners('end')
    client.removeAllListeners('notification')
    // That it ends here is no error; one that it tells of now is nobody's.
    client.removeAllListeners('error').on('error', () => undefined)
    tearDown(client)
  }
}

/** A connection that is silent does not answer a polite goodbye either. */
const tearDown = (client: pg.Client): void => {
  const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } })
    .connection
  stream.destroy()
}

/** Presence over the database that is there anyway: LISTEN and NOTIFY on connections of its own. */
export function overPostgres(databaseUrl: string | undefined): PresenceLine {
  const pool = new PresencePool({
    connectionString: databaseUrl,
    // A NOTIFY commits under a lock that every other one waits for: nothing volatile waits for the disk meanwhile.
    options: '-c role=app -c synchronous_commit=off',
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  })
  const create = createAdapter(pool as unknown as pg.Pool, {
    channelPrefix: 'presence',
    errorHandler: warn,
    // Nothing is so large that it needs a table to lie in, so there is none to sweep.
    cleanupInterval: 2 ** 31 - 1,
  })
  return {
    adapter: create,
    heardAt: () => pool.heardAt,
    renew: () => pool.renew(),
    close: () => pool.close(),
  }
}

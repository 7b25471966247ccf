import pg from 'pg'
import { log } from '../logging/log'

const broke = (error: Error): void =>
  log.warn({ of: 'jobs', reason: error.message }, 'a connection')

/** Connections of the library of jobs, as the role that its tables belong to. */
export function workerPool(url: string, size: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    options: '-c role=app -c timezone=UTC -c lock_timeout=5s -c statement_timeout=20s',
    application_name: 'roundtable jobs',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  })
  pool.on('error', broke)
  // One that is in use says so to whoever uses it; without a listener it would end the process as well.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

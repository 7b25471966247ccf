import { runMigrations } from 'graphile-worker'
import { workerLogger } from './worker-logger'
import { workerPool } from './worker-pool'

/** Brings the tables of jobs up to date, as the role that works with them: they belong to `app` (DESIGN 12). */
export async function makeJobTables(ownerUrl: string): Promise<void> {
  const pool = workerPool(ownerUrl, 1)
  try {
    await runMigrations({ pgPool: pool, logger: workerLogger })
  } finally {
    await pool.end()
  }
}

import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { loadDemo } from '../demo/load-demo'
import { connect } from '../platform/database/connect'
import { clusterUrl, databaseUrl, demoTemplate, template } from './cluster-address'

/** A database of one suite's own: migrated, and gone afterwards. */
export interface TestDatabase {
  /** Address for its owner. */
  readonly url: string
  /** Connections as its owner: sees and may do everything. */
  readonly owner: pg.Pool
  drop(): Promise<void>
}

async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = await connect(clusterUrl())
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

const copy = (name: string, from: string): string =>
  `CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY FILE_COPY`

/** The first suite that asks loads the demo, once for all; the others wait for it. */
const ensureDemoTemplate = (): Promise<void> =>
  asAdmin(async (admin) => {
    await admin.query('SELECT pg_advisory_lock(1)')
    const sql = 'SELECT FROM pg_database WHERE datname = $1'
    if ((await admin.query(sql, [demoTemplate])).rows.length > 0) return
    const unfinished = `${demoTemplate}_unfinished`
    await admin.query(`DROP DATABASE IF EXISTS ${unfinished}`)
    await admin.query(copy(unfinished, template))
    await loadDemo(databaseUrl(clusterUrl(), unfinished))
    await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${demoTemplate}`)
  })

/** A copy of its own, in about 50 ms. Call `drop` in afterAll. */
export async function withDatabase({ demo = false } = {}): Promise<TestDatabase> {
  if (demo) await ensureDemoTemplate()
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdmin((admin) => admin.query(copy(name, demo ? demoTemplate : template)))
  const url = databaseUrl(clusterUrl(), name)
  const owner = new pg.Pool({ connectionString: url, max: 5 })
  // DROP … FORCE may reach a connection that is still closing; without a listener that would end the process.
  owner.on('error', () => undefined)
  return {
    url,
    owner,
    drop: async () => {
      await owner.end()
      await asAdmin((admin) => admin.query(`DROP DATABASE ${name} WITH (FORCE)`))
    },
  }
}

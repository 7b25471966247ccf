import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { connect } from '../platform/database/connect'
import { clusterUrl, databaseUrl, template } from './cluster-address'

/** A database of one suite's own: migrated, empty, and gone afterwards. */
export interface TestDatabase {
  /** Address for its owner. */
  readonly url: string
  /** Connections as its owner: sees and may do everything. */
  readonly owner: pg.Pool
  drop(): Promise<void>
}

async function asAdmin(sql: string): Promise<void> {
  const admin = await connect(clusterUrl())
  try {
    await admin.query(sql)
  } finally {
    await admin.end()
  }
}

/** Copies a template: about 50 ms. Call `drop` in afterAll. */
export async function withDatabase(from = template): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY FILE_COPY`)
  const url = databaseUrl(clusterUrl(), name)
  const owner = new pg.Pool({ connectionString: url, max: 5 })
  return {
    url,
    owner,
    drop: async () => {
      await owner.end()
      await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

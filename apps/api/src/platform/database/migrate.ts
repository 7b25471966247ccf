import type pg from 'pg'
import { DataSource } from 'typeorm'
import { makeJobTables } from '../jobs/make-job-tables'
import { connect } from './connect'
import { Foundation1654560000001 } from './migrations/0001-foundation'
import { Access1654560000002 } from './migrations/0002-access'
import { World1654560000003 } from './migrations/0003-world'
import { History1654560000004 } from './migrations/0004-history'
import { Copies1654560000005 } from './migrations/0005-copies'
import { Releases1654560000006 } from './migrations/0006-releases'
import { SignIn1654560000007 } from './migrations/0007-sign-in'
import { Personal1654560000008 } from './migrations/0008-personal'
import { PublicHistory1654560000009 } from './migrations/0009-public-history'
import { AuditSearch1654560000010 } from './migrations/0010-audit-search'

/** In order; a released one never changes. */
const migrations = [
  Foundation1654560000001,
  Access1654560000002,
  World1654560000003,
  History1654560000004,
  Copies1654560000005,
  Releases1654560000006,
  SignIn1654560000007,
  Personal1654560000008,
  PublicHistory1654560000009,
  AuditSearch1654560000010,
]

/** Advisory lock: of several nodes that start together, one migrates and the others wait for it. */
const migrating = 7_062_023

/**
 * Roles belong to the whole server, so they are made before any migration. The owner must be able to become them:
 * that is how the pools work. An owner without the right to make roles needs them made beforehand.
 */
const ensureRoles = `
  DO $$
  DECLARE wanted text;
  BEGIN
    FOREACH wanted IN ARRAY ARRAY['app', 'public_reader'] LOOP
      BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
          EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
      IF NOT pg_has_role(current_user, wanted, 'SET') THEN
        EXECUTE format('GRANT %I TO CURRENT_USER WITH SET TRUE', wanted);
      END IF;
    END LOOP;
  END $$`

export const migrationNames: readonly string[] = migrations.map((One) => new One().name)

export interface MigrateOptions {
  /** Stop after this one: for putting in what an older version kept. */
  readonly upTo?: string
  /** For how long, in ms, locks are asked for while others work. */
  readonly patience?: number
}

/**
 * A migration waits for a lock so long and no longer, then lets go of all it has and begins again: who waits behind it
 * would wait as long. Shorter than the second after which PostgreSQL breaks a deadlock at somebody else's cost.
 */
const lockTimeout = 300

/** Lock timeout, deadlock: somebody was at work. */
const isBusy = (error: unknown): boolean =>
  ['55P03', '40P01'].includes((error as { code?: string }).code ?? '')

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Runs what is pending, each migration in one transaction, while others work; begins one again that met their locks. */
async function runPending(owner: DataSource, patience: number): Promise<void> {
  const before = Date.now()
  for (;;) {
    try {
      await owner.runMigrations({ transaction: 'each' })
      return
    } catch (error) {
      if (!isBusy(error) || Date.now() - before > patience) throw error
      await pause(100 + Math.random() * 200)
    }
  }
}

/** Brings the schema up to date, as its owner. Answers the names of the migrations that ran. */
export async function migrate(
  ownerUrl: string,
  { upTo, patience = 120_000 }: MigrateOptions = {},
): Promise<string[]> {
  const last = upTo === undefined ? migrations.length : migrationNames.indexOf(upTo) + 1
  const gate = await connect(ownerUrl)
  try {
    await gate.query('SELECT pg_advisory_lock($1)', [migrating])
    await gate.query(ensureRoles)
    const before = await applied(gate)
    const owner = new DataSource({
      type: 'postgres',
      url: ownerUrl,
      migrations: migrations.slice(0, last),
      migrationsTableName: 'schema_migration',
      poolSize: 1,
      extra: { options: `-c lock_timeout=${lockTimeout}` },
    })
    await owner.initialize()
    try {
      await runPending(owner, patience)
      // They stand on the newest schema alone, and are made again wherever they are not.
      if (last === migrations.length) await makeJobTables(ownerUrl)
    } finally {
      await owner.destroy()
    }
    return (await applied(gate)).filter((name) => !before.includes(name))
  } finally {
    await gate.end()
  }
}

/** Migrations that a database has seen, in their order. */
export async function applied(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query(`SELECT to_regclass('public.schema_migration') AS there`)
  if (!rows[0].there) return []
  const { rows: names } = await client.query('SELECT name FROM schema_migration ORDER BY id')
  return names.map(({ name }) => name)
}

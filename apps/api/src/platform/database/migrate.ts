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

/** In order; a released one never changes. */
const migrations = [
  Foundation1654560000001,
  Access1654560000002,
  World1654560000003,
  History1654560000004,
  Copies1654560000005,
  Releases1654560000006,
  SignIn1654560000007,
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

/** Brings the schema up to date, as its owner. Answers the names of the migrations that ran. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const gate = await connect(ownerUrl)
  try {
    await gate.query('SELECT pg_advisory_lock($1)', [migrating])
    await gate.query(ensureRoles)
    const owner = new DataSource({
      type: 'postgres',
      url: ownerUrl,
      migrations,
      migrationsTableName: 'schema_migration',
      poolSize: 1,
    })
    await owner.initialize()
    try {
      const names = (await owner.runMigrations({ transaction: 'each' })).map(({ name }) => name)
      await makeJobTables(ownerUrl)
      return names
    } finally {
      await owner.destroy()
    }
  } finally {
    await gate.end()
  }
}

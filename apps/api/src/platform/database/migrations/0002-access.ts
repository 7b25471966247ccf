import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What signs the session cookie, shared by every node of this database, and the counters of sign-in attempts. */
export class Access1654560000002 implements MigrationInterface {
  name = 'Access1654560000002'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE secret (purpose text PRIMARY KEY, value text NOT NULL CHECK (length(value) >= 64));
      INSERT INTO secret SELECT 'session', replace(gen_random_uuid()::text || gen_random_uuid() || gen_random_uuid(), '-', '');
      CREATE UNLOGGED TABLE attempt (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);
      GRANT SELECT ON secret TO app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON attempt TO app`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only run forward; restore a backup instead.')
  }
}

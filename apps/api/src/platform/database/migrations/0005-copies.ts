import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What-if copies: who made them, when they changed, and how the main plan stood then. */
export class Copies1654560000005 implements MigrationInterface {
  name = 'Copies1654560000005'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE plan ADD COLUMN made_by text NOT NULL DEFAULT '', ADD COLUMN made_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN version int NOT NULL DEFAULT 1 CHECK (version > 0), ADD COLUMN changed_by text NOT NULL DEFAULT '',
        ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
      CREATE TABLE placement_base (
        plan_id uuid NOT NULL REFERENCES plan ON DELETE CASCADE, session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        room_id uuid NOT NULL REFERENCES room, start timestamptz NOT NULL, PRIMARY KEY (plan_id, session_id));
      GRANT SELECT, INSERT, DELETE ON placement_base TO app`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only run forward; restore a backup instead.')
  }
}

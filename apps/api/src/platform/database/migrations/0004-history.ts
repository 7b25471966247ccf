import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What happened to one thing, found without reading the whole log. */
export class History1654560000004 implements MigrationInterface {
  name = 'History1654560000004'

  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE INDEX audit_subject ON audit (subject, seq)')
  }

  async down(): Promise<void> {
    throw new Error('Migrations only run forward; restore a backup instead.')
  }
}

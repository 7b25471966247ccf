import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What a line of the audit may be searched for, in small letters and in one place: making it anew out of every line took
 * seconds where a text is in none. PostgreSQL derives it from the columns that the seal of the line covers, also when
 * values are erased; nobody writes it, and it is no part of the chain (I-15). Scanned, not indexed: trigrams know no
 * Arabic where the letters of the database are those of C, and no word of two letters anywhere.
 */
export class AuditSearch1654560000010 implements MigrationInterface {
  name = 'AuditSearch1654560000010'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE audit ADD COLUMN words text NOT NULL GENERATED ALWAYS AS (lower(action || ' ' || subject
        || coalesce(' ' || reason, '') || coalesce(' ' || before::text, '') || coalesce(' ' || after::text, ''))) STORED`)
    // Which kinds of actions there are is read off their index.
    await db.query('CREATE INDEX audit_action ON audit (action)')
  }

  async down(): Promise<void> {
    throw new Error('Migrations only run forward; restore a backup instead.')
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Every release that the public has ever seen, for addresses and calendars that stay true for ever. One whose embargo ended
 * under a newer public one was never seen, and is not here (DESIGN 6); one without an embargo always was, even if the next
 * one came within the same second.
 */
export class PublicHistory1654560000009 implements MigrationInterface {
  name = 'PublicHistory1654560000009'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE VIEW public_history WITH (security_barrier) AS
        WITH open AS (
          SELECT r.number, r.body, r.embargo_until, coalesce(o.at, r.published_at) AS since
          FROM release r LEFT JOIN release_opened o ON o.number = r.number
          WHERE r.audience = 'public' AND (r.embargo_until IS NULL OR o.number IS NOT NULL))
        SELECT number, body FROM open
        WHERE embargo_until IS NULL OR NOT EXISTS (SELECT FROM open newer WHERE newer.number > open.number AND newer.since <= open.since)`)
    await db.query('GRANT SELECT ON public_history TO app, public_reader')
  }

  async down(): Promise<void> {
    throw new Error('Migrations only run forward; restore a backup instead.')
  }
}

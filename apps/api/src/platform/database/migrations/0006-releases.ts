import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * For whom a release is and from when. What the public sees of all releases is one view, which the public role reads instead of
 * the table: an embargoed release, or one for the staff, cannot be reached as that role by any query (I-17).
 */
export class Releases1654560000006 implements MigrationInterface {
  name = 'Releases1654560000006'

  async up(db: QueryRunner): Promise<void> {
    // Rows and bytes of older releases stay as they are; all of them were for everybody at once.
    await db.query(`
      ALTER TABLE release
        ADD COLUMN audience text NOT NULL DEFAULT 'public' CHECK (audience IN ('organizers','speakers','public')),
        ADD COLUMN embargo_until timestamptz,
        ADD CONSTRAINT release_embargo CHECK (embargo_until IS NULL OR (audience <> 'organizers' AND embargo_until > published_at))`)

    // The end of an embargo, as a fact: whoever notes it first, once, and never before it is so by the database's clock.
    await db.query(`
      CREATE TABLE release_opened (number int PRIMARY KEY, at timestamptz NOT NULL);
      CREATE FUNCTION refuse_early_opening() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NOT EXISTS (SELECT FROM release WHERE number = NEW.number AND embargo_until <= clock_timestamp())
          THEN RAISE EXCEPTION 'release % has no embargo that is over', NEW.number USING ERRCODE = 'restrict_violation'; END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER release_opened_in_time BEFORE INSERT ON release_opened FOR EACH ROW EXECUTE FUNCTION refuse_early_opening();
      CREATE TRIGGER release_opened_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON release_opened EXECUTE FUNCTION refuse_rewrite()`)

    // DESIGN 6, once for everybody who asks: the highest number that is public and past its embargo.
    await db.query(`
      CREATE VIEW public_release WITH (security_barrier) AS
        SELECT number, sha256, body FROM release
        WHERE audience = 'public' AND (embargo_until IS NULL OR number IN (SELECT number FROM release_opened))
        ORDER BY number DESC LIMIT 1`)

    // Who was told of which release.
    await db.query(`
      CREATE TABLE release_told (
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE, number int NOT NULL, told_at timestamptz NOT NULL, told_by text NOT NULL,
        PRIMARY KEY (person_id, number))`)

    await db.query(`
      REVOKE SELECT ON release FROM public_reader;
      GRANT SELECT ON public_release TO app, public_reader;
      GRANT SELECT, INSERT ON release_opened, release_told TO app`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only run forward; restore a backup instead.')
  }
}

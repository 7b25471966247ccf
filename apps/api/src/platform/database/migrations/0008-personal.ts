import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * One person can be erased and the audit stays whole (docs/adr/0012): of their lines, values can be taken away and nothing
 * else changed. The salt, which goes with them, keeps anybody from guessing what the hash that stays was made of.
 */
export class Personal1654560000008 implements MigrationInterface {
  name = 'Personal1654560000008'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE audit ADD COLUMN salt text;
      CREATE FUNCTION refuse_all_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.before IS NULL AND NEW.after IS NULL AND NEW.reason IS NULL AND NEW.salt IS NULL
            AND starts_with(OLD.subject, 'person/') AND OLD.action <> 'person.erase'
            AND (NEW.seq, NEW.at, NEW.actor_id, NEW.actor, NEW.action, NEW.subject, NEW.hash)
              = (OLD.seq, OLD.at, OLD.actor_id, OLD.actor, OLD.action, OLD.subject, OLD.hash)
          THEN RETURN NEW; END IF;
          RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END $$;
      DROP TRIGGER audit_append_only ON audit;
      CREATE TRIGGER audit_append_only BEFORE DELETE OR TRUNCATE ON audit EXECUTE FUNCTION refuse_rewrite();
      CREATE TRIGGER audit_erasure_only BEFORE UPDATE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure()`)

    // The only way for the application to do it; it has no right to update the audit.
    await db.query(`
      CREATE FUNCTION erase_audit_of(person uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        UPDATE public.audit SET before = NULL, after = NULL, reason = NULL, salt = NULL
        WHERE subject = 'person/' || person AND action <> 'person.erase' $$;
      REVOKE EXECUTE ON FUNCTION erase_audit_of(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION erase_audit_of(uuid) TO app`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only run forward; restore a backup instead.')
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Codes by mail, passkeys, who gave whom a role, mails on their way, and a place for the jobs that send them. */
export class SignIn1654560000007 implements MigrationInterface {
  name = 'SignIn1654560000007'

  async up(db: QueryRunner): Promise<void> {
    // A mailbox is the same however its address is spelt.
    await db.query(`
      UPDATE account SET email = lower(email);
      CREATE UNIQUE INDEX account_mailbox ON account (lower(email));
      ALTER TABLE account ADD COLUMN disabled_at timestamptz,
        ADD COLUMN version int NOT NULL DEFAULT 1 CHECK (version > 0), ADD COLUMN changed_by text NOT NULL DEFAULT '',
        ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now()`)

    // One code per account: a newer one takes its place (I-11). Not logged: a crash ends all codes, and wrong guesses cost no disk.
    await db.query(`
      INSERT INTO secret SELECT 'sign-in-code', replace(gen_random_uuid()::text || gen_random_uuid() || gen_random_uuid(), '-', '');
      CREATE UNLOGGED TABLE sign_in_code (
        account_id uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE, salt bytea NOT NULL CHECK (length(salt) = 16),
        hash bytea NOT NULL CHECK (length(hash) = 32), expires_at timestamptz NOT NULL, used_at timestamptz,
        wrong int NOT NULL DEFAULT 0)`)

    // A challenge is answered once; the key that answers it never leaves its device.
    await db.query(`
      CREATE TABLE passkey (
        id uuid PRIMARY KEY, account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE, credential_id text NOT NULL UNIQUE,
        public_key bytea NOT NULL, counter bigint NOT NULL DEFAULT 0 CHECK (counter >= 0), transports text[] NOT NULL DEFAULT '{}',
        name text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), used_at timestamptz);
      CREATE INDEX passkey_account ON passkey (account_id);
      CREATE UNLOGGED TABLE passkey_challenge (
        challenge text PRIMARY KEY, account_id uuid REFERENCES account ON DELETE CASCADE, expires_at timestamptz NOT NULL)`)

    // A session is named to its owner by another name than the one in the cookie, which is a secret.
    await db.query(`
      UPDATE http_session SET sess = (sess::jsonb || jsonb_build_object('publicId', gen_random_uuid(), 'way', 'link', 'agent', '',
        'since', to_jsonb(expire - interval '7 days')))::json;
      CREATE INDEX http_session_account ON http_session ((sess ->> 'accountId'))`)

    await db.query(`
      CREATE TABLE outbox (
        id uuid PRIMARY KEY, kind text NOT NULL, to_name text NOT NULL, to_address text NOT NULL, subject text NOT NULL,
        text text NOT NULL, language text NOT NULL, code text, state text NOT NULL
          CHECK (state IN ('waiting','sending','sent','kept','failed')),
        attempts int NOT NULL DEFAULT 0, trouble text CHECK (trouble IN ('unreachable','refused','too-late','unknown')),
        said text NOT NULL DEFAULT '', created_at timestamptz NOT NULL DEFAULT clock_timestamp(), expires_at timestamptz,
        tried_at timestamptz, sent_at timestamptz, CHECK ((state = 'sent') = (sent_at IS NOT NULL)));
      CREATE INDEX outbox_newest ON outbox (created_at);
      CREATE INDEX outbox_open ON outbox (state) WHERE state IN ('waiting','sending');
      CREATE INDEX audit_at ON audit (at)`)

    await db.query(`
      GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_code, passkey, passkey_challenge TO app;
      GRANT SELECT, INSERT, UPDATE ON outbox TO app`)

    // The library of jobs makes its tables itself (platform/jobs), as the role that works with them. It may not make a schema.
    await db.query(`
      CREATE SCHEMA graphile_worker AUTHORIZATION app;
      SET LOCAL ROLE app;
      CREATE TABLE graphile_worker.migrations (
        id int PRIMARY KEY, ts timestamptz NOT NULL DEFAULT now(), breaking boolean NOT NULL DEFAULT false);
      RESET ROLE`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only run forward; restore a backup instead.')
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The tables of the first release. Run as the owner, after the roles were made; the api works as role `app`, the public pages read as
 * role `public_reader`, which may SELECT what is public anyway and nothing else (I-17).
 */
export class Foundation1654560000001 implements MigrationInterface {
  name = 'Foundation1654560000001'

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`)

    // access
    await db.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY, name text NOT NULL, email text NOT NULL UNIQUE,
        role text NOT NULL CHECK (role IN ('secretariat','organizer','operator','reviewer','protocol','viewer')));
      CREATE TABLE sign_in_token (
        hash bytea PRIMARY KEY CHECK (length(hash) = 32), account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL, used_at timestamptz, revoked_at timestamptz);
      CREATE INDEX sign_in_token_account ON sign_in_token (account_id);
      CREATE TABLE http_session (sid text PRIMARY KEY, sess json NOT NULL, expire timestamptz NOT NULL);
      CREATE INDEX http_session_expire ON http_session (expire)`)

    // the event and what it stands on
    await db.query(`
      CREATE TABLE event (
        "only" boolean PRIMARY KEY DEFAULT true CHECK ("only"), name jsonb NOT NULL, place text NOT NULL, time_zone text NOT NULL, illustrative boolean NOT NULL);
      CREATE TABLE event_day (date date PRIMARY KEY, during tstzrange NOT NULL CHECK (lower(during) IS NOT NULL AND upper(during) IS NOT NULL));
      CREATE TABLE focus_area (key text PRIMARY KEY, name jsonb NOT NULL, position int NOT NULL UNIQUE);
      CREATE TABLE room (
        id uuid PRIMARY KEY, code text NOT NULL UNIQUE, name jsonb NOT NULL, capacity int NOT NULL CHECK (capacity >= 0),
        set_up int NOT NULL DEFAULT 0 CHECK (set_up >= 0), teardown int NOT NULL DEFAULT 0 CHECK (teardown >= 0), position int NOT NULL);
      CREATE TABLE room_window (
        id uuid PRIMARY KEY, room_id uuid NOT NULL REFERENCES room ON DELETE CASCADE, kind text NOT NULL CHECK (kind IN ('lent','closed')),
        during tstzrange NOT NULL CHECK (NOT isempty(during) AND lower(during) IS NOT NULL AND upper(during) IS NOT NULL));
      CREATE INDEX room_window_room ON room_window (room_id)`)

    // host
    await db.query(`
      CREATE TABLE host_body (
        id uuid PRIMARY KEY, code text NOT NULL UNIQUE, name jsonb NOT NULL, kind text NOT NULL CHECK (kind IN ('plenary','committee','group')),
        parent_id uuid REFERENCES host_body, policy text NOT NULL DEFAULT 'refuse' CHECK (policy IN ('refuse','waiver','inform')));
      CREATE TABLE host_revision (
        number int PRIMARY KEY CHECK (number > 0), sha256 text NOT NULL UNIQUE, imported_at timestamptz NOT NULL, imported_by text NOT NULL);
      CREATE TABLE host_meeting (
        id uuid PRIMARY KEY, revision int NOT NULL REFERENCES host_revision, uid text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('meeting','break')), body_id uuid REFERENCES host_body,
        title text NOT NULL, room_name text NOT NULL, during tstzrange NOT NULL
          CHECK (NOT isempty(during) AND lower(during) IS NOT NULL AND upper(during) IS NOT NULL),
        CHECK ((kind = 'meeting') = (body_id IS NOT NULL)),
        UNIQUE (revision, uid, during))`)

    // people
    await db.query(`
      CREATE TABLE person (
        id uuid PRIMARY KEY, honorific text NOT NULL, name text NOT NULL, function text NOT NULL, organisation text NOT NULL,
        stakeholder_group text NOT NULL, high_level boolean NOT NULL, membership boolean NOT NULL);
      CREATE TABLE person_unavailable (
        id uuid PRIMARY KEY, person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        during tstzrange NOT NULL CHECK (NOT isempty(during) AND lower(during) IS NOT NULL AND upper(during) IS NOT NULL));
      CREATE TABLE person_duty (person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE, body_id uuid NOT NULL REFERENCES host_body, PRIMARY KEY (person_id, body_id))`)

    // agenda
    await db.query(`
      CREATE TABLE session (
        id uuid PRIMARY KEY, version int NOT NULL DEFAULT 1, code text NOT NULL UNIQUE, title jsonb NOT NULL,
        segment text NOT NULL CHECK (segment IN ('high-level','policy-statements','thematic')),
        format text NOT NULL CHECK (format IN ('panel','breakout','pledge-segment','signing','opening','spotlight','special-message','break','closing')),
        minutes int NOT NULL CHECK (minutes > 0), expected int NOT NULL DEFAULT 0 CHECK (expected >= 0),
        lock_room_id uuid REFERENCES room, lock_start timestamptz, CHECK ((lock_room_id IS NULL) = (lock_start IS NULL)));
      CREATE TABLE session_focus_area (session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE, focus_area text NOT NULL REFERENCES focus_area, PRIMARY KEY (session_id, focus_area));
      CREATE TABLE session_role (
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE, person_id uuid NOT NULL REFERENCES person, position int NOT NULL,
        role text NOT NULL CHECK (role IN ('chair','moderator','panellist','speaker','signatory','rapporteur')),
        reply text NOT NULL CHECK (reply IN ('invited','confirmed','declined')), PRIMARY KEY (session_id, person_id));
      CREATE INDEX session_role_person ON session_role (person_id);
      CREATE TABLE plan (id uuid PRIMARY KEY, name text NOT NULL, main boolean NOT NULL);
      CREATE UNIQUE INDEX plan_main ON plan (main) WHERE main;
      CREATE TABLE placement (
        plan_id uuid NOT NULL REFERENCES plan ON DELETE CASCADE, session_id uuid NOT NULL REFERENCES session, room_id uuid REFERENCES room, start timestamptz,
        version int NOT NULL CHECK (version > 0), changed_by text NOT NULL, changed_at timestamptz NOT NULL,
        PRIMARY KEY (plan_id, session_id), CHECK ((room_id IS NULL) = (start IS NULL)));
      CREATE TABLE occupancy (
        resource_id uuid NOT NULL, during tstzrange NOT NULL, session_id uuid NOT NULL REFERENCES session,
        CONSTRAINT occupancy_bounded CHECK (lower(during) IS NOT NULL AND upper(during) IS NOT NULL AND lower_inc(during) AND NOT upper_inc(during)),
        CONSTRAINT occupancy_not_empty CHECK (NOT isempty(during)),
        CONSTRAINT occupancy_no_overlap EXCLUDE USING gist (resource_id WITH =, during WITH &&));
      CREATE INDEX occupancy_session ON occupancy (session_id);
      CREATE TABLE waiver (
        id uuid PRIMARY KEY, rule text NOT NULL CHECK (rule NOT IN ('room-double-booked','person-in-two-places')), session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        by text NOT NULL, reason text NOT NULL, until timestamptz NOT NULL)`)

    // programme
    await db.query(`
      CREATE TABLE release (
        number int PRIMARY KEY CHECK (number > 0), published_at timestamptz NOT NULL, published_by text NOT NULL, note text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 = encode(sha256(body), 'hex')), body bytea NOT NULL, diff jsonb NOT NULL)`)

    // what every change leaves behind
    await db.query(`
      CREATE TABLE command (
        actor_id uuid NOT NULL, id uuid NOT NULL, body_hash bytea NOT NULL, answer json NOT NULL, seqs jsonb NOT NULL DEFAULT '{}',
        at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (actor_id, id));
      CREATE TABLE audit_head ("only" boolean PRIMARY KEY DEFAULT true CHECK ("only"), seq bigint NOT NULL, hash bytea NOT NULL);
      INSERT INTO audit_head (seq, hash) VALUES (0, sha256('roundtable'));
      CREATE TABLE audit (
        seq bigint PRIMARY KEY, at timestamptz NOT NULL, actor_id uuid NOT NULL, actor text NOT NULL, action text NOT NULL, subject text NOT NULL,
        before jsonb, after jsonb, reason text, hash bytea NOT NULL);
      CREATE TABLE live_stream (name text PRIMARY KEY, seq bigint NOT NULL DEFAULT 0);
      INSERT INTO live_stream (name) VALUES ('plan'), ('programme');
      CREATE TABLE live_event (
        stream text NOT NULL REFERENCES live_stream, seq bigint NOT NULL, at timestamptz NOT NULL, kind text NOT NULL, data jsonb NOT NULL, PRIMARY KEY (stream, seq))`)

    // Releases, audit lines and facts are insert-only (I-03, I-15).
    await db.query(`
      CREATE FUNCTION refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
      CREATE TRIGGER release_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON release EXECUTE FUNCTION refuse_rewrite();
      CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit EXECUTE FUNCTION refuse_rewrite();
      CREATE TRIGGER live_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON live_event EXECUTE FUNCTION refuse_rewrite()`)

    await db.query(`
      GRANT USAGE ON SCHEMA public TO app, public_reader;
      GRANT SELECT, INSERT, UPDATE, DELETE ON account, sign_in_token, http_session, event, event_day, focus_area, room, room_window, host_body, host_meeting,
        person, person_unavailable, person_duty, session, session_focus_area, session_role, plan, placement, occupancy, waiver TO app;
      GRANT SELECT, INSERT ON host_revision, release, audit, live_event TO app;
      GRANT SELECT, INSERT, UPDATE ON command TO app;
      GRANT SELECT, UPDATE ON audit_head, live_stream TO app;
      GRANT SELECT ON release, host_revision, host_body, host_meeting, event, event_day, live_stream TO public_reader`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only run forward; restore a backup instead.')
  }
}

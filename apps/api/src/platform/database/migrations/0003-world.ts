import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who changed a record last; the version guards against lost updates (I-04). */
const versioned = `version int NOT NULL DEFAULT 1 CHECK (version > 0), changed_by text NOT NULL DEFAULT '', changed_at timestamptz NOT NULL DEFAULT now()`
const addVersion = versioned
  .split(', changed')
  .map((column, i) => `ADD COLUMN ${i === 0 ? column : `changed${column}`}`)
  .join(', ')
const groups = `'government','private-sector','civil-society','youth','academia','international-organisation','financial-institution','philanthropy','marginalised-community'`

/** The world around the agenda: where rooms lie, whom people speak for, what the host said by hand, what sessions need. */
export class World1654560000003 implements MigrationInterface {
  name = 'World1654560000003'

  async up(db: QueryRunner): Promise<void> {
    // What is versioned as a whole: zones with walks and pools, the policy, focus areas with priorities.
    await db.query(`
      CREATE TABLE setting (key text PRIMARY KEY CHECK (key IN ('venue','policy','taxonomy')), ${versioned});
      INSERT INTO setting (key) VALUES ('venue'), ('policy'), ('taxonomy')`)

    // venue
    await db.query(`
      CREATE TABLE zone (id uuid PRIMARY KEY, code text NOT NULL UNIQUE, name jsonb NOT NULL, position int NOT NULL);
      CREATE TABLE walk (
        a uuid NOT NULL REFERENCES zone ON DELETE CASCADE, b uuid NOT NULL REFERENCES zone ON DELETE CASCADE,
        minutes int NOT NULL CHECK (minutes >= 0), PRIMARY KEY (a, b), CHECK (a < b));
      CREATE TABLE pool (
        id uuid PRIMARY KEY, code text NOT NULL UNIQUE, name jsonb NOT NULL, size int NOT NULL CHECK (size >= 0), language text UNIQUE, position int NOT NULL);
      ALTER TABLE room ADD COLUMN zone_id uuid REFERENCES zone ON DELETE SET NULL, ADD COLUMN floor text NOT NULL DEFAULT '',
        ADD COLUMN turnaround int NOT NULL DEFAULT 0 CHECK (turnaround >= 0), ADD COLUMN features text[] NOT NULL DEFAULT '{}',
        ADD COLUMN languages text[] NOT NULL DEFAULT '{}', ${addVersion}`)

    // host
    await db.query(`
      ALTER TABLE host_body ${addVersion};
      ALTER TABLE host_revision DROP CONSTRAINT host_revision_sha256_key;
      ALTER TABLE host_revision ADD COLUMN source text NOT NULL DEFAULT 'ics' CHECK (source IN ('ics','csv','hand')), ADD COLUMN reason text;
      CREATE TABLE host_mapping (clue text PRIMARY KEY, meaning jsonb NOT NULL, by text NOT NULL, at timestamptz NOT NULL)`)

    // people
    await db.query(`
      CREATE TABLE organisation (
        id uuid PRIMARY KEY, name text NOT NULL, acronym text NOT NULL DEFAULT '', stakeholder_group text NOT NULL CHECK (stakeholder_group IN (${groups})),
        country text CHECK (country ~ '^[A-Z]{2}$'), membership text CHECK (membership IN ('member-state','sector-member')),
        delegation_size int NOT NULL DEFAULT 0 CHECK (delegation_size >= 0), ${versioned}, UNIQUE NULLS NOT DISTINCT (name, country));
      INSERT INTO organisation (id, name, stakeholder_group, membership)
        SELECT gen_random_uuid(), organisation, min(stakeholder_group),
          CASE WHEN bool_or(membership) THEN CASE min(stakeholder_group) WHEN 'government' THEN 'member-state' ELSE 'sector-member' END END
        FROM person GROUP BY organisation;
      ALTER TABLE person ADD COLUMN organisation_id uuid REFERENCES organisation, ADD COLUMN country text CHECK (country ~ '^[A-Z]{2}$'),
        ADD COLUMN rank text NOT NULL DEFAULT 'other' CHECK (rank IN ('head-of-state','head-of-government','deputy-head','minister','vice-minister','head-of-agency','other')),
        ADD COLUMN presence text NOT NULL DEFAULT 'on-site' CHECK (presence IN ('on-site','remote')), ADD COLUMN time_zone text,
        ADD COLUMN languages_spoken text[] NOT NULL DEFAULT '{}', ADD COLUMN languages_understood text[] NOT NULL DEFAULT '{}',
        ADD COLUMN email text NOT NULL DEFAULT '', ADD COLUMN phone text NOT NULL DEFAULT '', ADD COLUMN notes text NOT NULL DEFAULT '',
        ADD COLUMN reference text UNIQUE, ADD COLUMN search text NOT NULL DEFAULT '', ${addVersion},
        ADD CONSTRAINT person_group CHECK (stakeholder_group IN (${groups}));
      UPDATE person SET organisation_id = o.id, search = lower(concat_ws(' ', person.honorific, person.name, person.function, o.name))
        FROM organisation o WHERE o.name = person.organisation;
      CREATE TABLE high_level_status (
        id uuid PRIMARY KEY, person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE, function text NOT NULL, since date NOT NULL, until date,
        set_by text NOT NULL, set_on date NOT NULL, CHECK (until IS NULL OR until >= since));
      CREATE INDEX high_level_status_person ON high_level_status (person_id);
      INSERT INTO high_level_status (id, person_id, function, since, set_by, set_on)
        SELECT gen_random_uuid(), id, function, coalesce((SELECT min(date) FROM event_day), current_date), 'Earlier record', current_date FROM person WHERE high_level;
      ALTER TABLE person ALTER COLUMN organisation_id SET NOT NULL, DROP COLUMN organisation, DROP COLUMN high_level, DROP COLUMN membership;
      CREATE INDEX person_organisation ON person (organisation_id);
      CREATE TABLE focal_point (
        id uuid PRIMARY KEY, person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE, name text NOT NULL, email text NOT NULL, phone text NOT NULL, position int NOT NULL);
      CREATE INDEX focal_point_person ON focal_point (person_id);
      ALTER TABLE person_duty DROP CONSTRAINT person_duty_pkey, ADD COLUMN meeting_uid text NOT NULL DEFAULT '', ADD COLUMN role text NOT NULL DEFAULT '',
        ADD PRIMARY KEY (person_id, body_id, meeting_uid)`)

    // agenda
    await db.query(`
      CREATE TABLE itu_priority (key text PRIMARY KEY, name jsonb NOT NULL, position int NOT NULL);
      CREATE TABLE focus_area_priority (
        focus_area text NOT NULL REFERENCES focus_area ON DELETE CASCADE, priority text NOT NULL REFERENCES itu_priority ON DELETE CASCADE, PRIMARY KEY (focus_area, priority));
      ALTER TABLE session ADD COLUMN summary jsonb NOT NULL DEFAULT '{"en":""}', ADD COLUMN text_states jsonb NOT NULL DEFAULT '{}', ADD COLUMN details jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN no_focus_reason text NOT NULL DEFAULT '', ADD COLUMN sdgs int[] NOT NULL DEFAULT '{}', ADD COLUMN regional_priorities text[] NOT NULL DEFAULT '{}',
        ADD COLUMN features text[] NOT NULL DEFAULT '{}', ADD COLUMN floor_languages text[] NOT NULL DEFAULT '{}', ADD COLUMN interpretation text[] NOT NULL DEFAULT '{}',
        ADD COLUMN captioning boolean NOT NULL DEFAULT false, ADD COLUMN sign_language boolean NOT NULL DEFAULT false,
        ADD COLUMN changed_by text NOT NULL DEFAULT '', ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
      ALTER TABLE session_role ADD COLUMN from_minute int, ADD COLUMN to_minute int, ADD COLUMN minutes int, ADD CHECK (from_minute < to_minute);
      CREATE TABLE session_use (
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE, pool_id uuid NOT NULL REFERENCES pool ON DELETE CASCADE, count int NOT NULL CHECK (count > 0), PRIMARY KEY (session_id, pool_id));
      CREATE TABLE session_relation (
        kind text NOT NULL CHECK (kind IN ('before','not-against','same-room','different-day')), a uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        b uuid NOT NULL REFERENCES session ON DELETE CASCADE, PRIMARY KEY (kind, a, b), CHECK (a <> b));
      CREATE TABLE session_item (
        id uuid PRIMARY KEY, session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE, position int NOT NULL, title jsonb NOT NULL,
        person_id uuid REFERENCES person, minutes int NOT NULL CHECK (minutes >= 0));
      CREATE INDEX session_item_session ON session_item (session_id);
      CREATE TABLE rule_policy (
        rule text PRIMARY KEY CHECK (rule NOT IN ('room-double-booked','person-in-two-places','pool-exceeded')),
        severity text NOT NULL CHECK (severity IN ('blocker','warning','advice')), at text NOT NULL CHECK (at IN ('move','release')), waivable boolean NOT NULL);
      ALTER TABLE waiver ADD COLUMN given_at timestamptz NOT NULL DEFAULT now(), ADD CHECK (rule <> 'pool-exceeded')`)

    await db.query(`
      GRANT SELECT, UPDATE ON setting TO app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON zone, walk, pool, host_mapping, organisation, high_level_status, focal_point, itu_priority, focus_area_priority,
        session_use, session_relation, session_item, rule_policy TO app`)
  }

  async down(): Promise<void> {
    throw new Error('Migrations only run forward; restore a backup instead.')
  }
}

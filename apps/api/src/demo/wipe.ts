import type { EntityManager } from 'typeorm'

/** Insert-only tables with the trigger that keeps them so (I-03, I-15), in the order in which a change writes them. */
const appendOnly = ['release_opened', 'release', 'audit', 'live_event']

/** Children before parents. Sign-in sessions stay: the demo's accounts keep their ids. */
const tables = [
  'occupancy',
  'placement',
  'waiver',
  'rule_policy',
  'plan',
  'session_item',
  'session_relation',
  'session_use',
  'session_role',
  'session_focus_area',
  'session',
  'release_told',
  'person_duty',
  'person_unavailable',
  'focal_point',
  'high_level_status',
  'person',
  'organisation',
  'host_mapping',
  'host_meeting',
  'host_revision',
  'host_body',
  'room_window',
  'room',
  'walk',
  'zone',
  'pool',
  'focus_area_priority',
  'itu_priority',
  'focus_area',
  'event_day',
  'event',
  'sign_in_token',
  'outbox',
  'account',
  'command',
  ...appendOnly,
]

const trigger = (table: string, what: 'DISABLE' | 'ENABLE'): string =>
  `ALTER TABLE ${table} ${what} TRIGGER ${table}_append_only`

/**
 * Empties a demo database as its owner, in the caller's transaction. Writers are kept out by the plan's lock (DESIGN 7);
 * rows are deleted, not truncated, so that readers go on. Streams never go back: each jumps by one without a fact,
 * so that whoever listened reads everything anew (I-06).
 */
export async function wipe(db: EntityManager): Promise<void> {
  await db.query('SELECT id FROM plan WHERE main FOR UPDATE')
  for (const table of appendOnly) await db.query(trigger(table, 'DISABLE'))
  for (const table of tables) await db.query(`DELETE FROM ${table}`)
  for (const table of appendOnly) await db.query(trigger(table, 'ENABLE'))
  await db.query(`UPDATE audit_head SET seq = 0, hash = sha256('roundtable')`)
  await db.query(`UPDATE live_stream SET seq = seq + 1`)
}

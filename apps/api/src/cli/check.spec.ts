import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { withDatabase, type TestDatabase } from '../testing/with-database'
import { checkDatabase } from './check'

let db: TestDatabase
beforeEach(async () => {
  db = await withDatabase({ demo: true })
})
afterEach(() => db.drop())

/** What the check says after somebody with the owner's rights was at work. */
async function after(sql: string): Promise<string> {
  await db.owner.query(sql)
  return checkDatabase(db.url).then(
    (lines) => lines.join('\n'),
    (error: Error) => error.message,
  )
}

const withoutTriggers = (table: string, sql: string): string =>
  `ALTER TABLE ${table} DISABLE TRIGGER USER; ${sql}; ALTER TABLE ${table} ENABLE TRIGGER USER`

describe('the check of a database', () => {
  it('finds everything in order where it is', async () => {
    expect(await checkDatabase(db.url)).toEqual([
      expect.stringMatching(/^ok {2}the audit chain of \d+ lines$/),
      'ok  the hashes of 1 releases',
      expect.stringMatching(/^ok {2}occupancy against \d+ placements$/),
      'ok  the counters of 2 streams',
      'ok  triggers and the exclusion of overlaps',
    ])
  })

  it('names a session that does not hold its room, and one that holds what it has not (I-01)', async () => {
    const told = await after(
      `DELETE FROM occupancy WHERE session_id = (SELECT id FROM session WHERE code = 'OP')
         AND resource_id IN (SELECT id FROM room);
       INSERT INTO occupancy SELECT gen_random_uuid(), tstzrange('2022-06-08', '2022-06-09'), id FROM session WHERE code = 'OP'`,
    )
    expect(told.split('\n')).toEqual([
      'The data do not fit together:',
      expect.stringMatching(/^ {2}session OP does not hold [\da-f-]{36} from 2022-06-/),
      expect.stringMatching(/^ {2}session OP wrongly holds [\da-f-]{36} from 2022-06-08T00:00/),
    ])
  })

  it('names a line of the audit that was changed (I-15)', async () => {
    const told = await after(withoutTriggers('audit', `UPDATE audit SET actor = 'X' WHERE seq = 1`))
    expect(told).toContain('line 1 is altered')
  })

  it('names a release that was replaced by one with a right hash of its own (I-03)', async () => {
    const told = await after(
      withoutTriggers(
        'release',
        `UPDATE release SET body = convert_to(replace(convert_from(body, 'UTF8'), 'Roundtable', 'Roundtabel'), 'UTF8'),
           sha256 = encode(sha256(convert_to(replace(convert_from(body, 'UTF8'), 'Roundtable', 'Roundtabel'), 'UTF8')), 'hex')`,
      ),
    )
    expect(told).toContain('release 1 is another one than the audit tells')
  })

  it('names a counter that was set back, and a wall that was taken down', async () => {
    const told = await after(
      `UPDATE live_stream SET seq = 0 WHERE name = 'plan'; ALTER TABLE audit DISABLE TRIGGER audit_append_only;
       ALTER TABLE occupancy DROP CONSTRAINT occupancy_no_overlap`,
    )
    expect(told.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^ {2}stream plan stands at 0, and has a fact \d+$/),
      '  trigger audit_append_only is not enabled',
      '  occupancy has no exclusion of overlaps',
    ])
  })
})

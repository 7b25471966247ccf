import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { DataSource } from 'typeorm'
import { withDatabase, type TestDatabase } from '../../testing/with-database'
import { verifyAudit } from './audit-chain'
import { accepted, Changes } from './change'
import { dataSource } from './data-sources'

const actor = { id: randomUUID(), name: 'Aline Uwase', role: 'organizer' } as const

let db: TestDatabase
let commands: DataSource

const verdict = () => verifyAudit(commands.manager)

beforeAll(async () => {
  db = await withDatabase()
  commands = await dataSource({ url: db.url, role: 'app', entities: [], size: 5 }).initialize()
  const changes = new Changes(commands)
  const write = (n: number) =>
    changes.run(actor, null, async (w) => {
      w.audit({
        action: 'move',
        subject: `session ${n}`,
        before: { room: 'Kigali', start: null, share: 0.1, tags: ['b', 'a'] },
        after: { start: '2022-06-08T15:00:00+02:00', name: 'Žofia — مرحبا', 7: n },
        reason: n % 2 ? null : 'asked for',
      })
      w.audit({ action: 'note', subject: `session ${n}` })
      return accepted(n)
    })
  for (let n = 0; n < 10; n += 1) await Promise.all([write(n), write(n + 10)])
})

afterAll(async () => {
  await commands.destroy()
  await db.drop()
})

/** Somebody with every right, who knows how to get around the trigger; taken back afterwards. */
async function tampered(sql: string): Promise<unknown> {
  const owner = await db.owner.connect()
  const evil = await dataSource({ url: db.url, role: 'app', entities: [], size: 1 }).initialize()
  try {
    await owner.query(
      'BEGIN; SET LOCAL session_replication_role = replica; CREATE TABLE kept AS TABLE audit; ALTER TABLE kept DROP COLUMN words',
    )
    await owner.query(`CREATE TABLE kept_head AS TABLE audit_head; ${sql}; COMMIT`)
    return await verifyAudit(evil.manager)
  } finally {
    await owner.query(`BEGIN; SET LOCAL session_replication_role = replica; DELETE FROM audit; DELETE FROM audit_head;
      INSERT INTO audit TABLE kept; INSERT INTO audit_head TABLE kept_head; DROP TABLE kept, kept_head; COMMIT`)
    owner.release()
    await evil.destroy()
  }
}

describe('the audit chain (I-15)', () => {
  it('is whole after concurrent changes, line by line', async () => {
    expect(await verdict()).toEqual({ intact: true, lines: 40 })
  })

  it.each([
    ['a changed word', `UPDATE audit SET reason = 'never asked' WHERE seq = 12`, 12, 'altered'],
    ['a changed value', `UPDATE audit SET after = '{"start": null}' WHERE seq = 7`, 7, 'altered'],
    ['another author', `UPDATE audit SET actor = 'Somebody' WHERE seq = 20`, 20, 'altered'],
    ['another time', `UPDATE audit SET at = at + interval '1 hour' WHERE seq = 3`, 3, 'altered'],
    ['a forged hash', `UPDATE audit SET hash = sha256('x') WHERE seq = 40`, 40, 'altered'],
    ['a line taken out', `DELETE FROM audit WHERE seq = 15`, 15, 'missing'],
    ['the end cut off', `DELETE FROM audit WHERE seq > 35`, 36, 'missing'],
    ['the head turned back', `UPDATE audit_head SET seq = 30`, 31, 'surplus'],
    ['another head', `UPDATE audit_head SET hash = sha256('x')`, 40, 'altered'],
  ])('names %s', async (_, sql, seq, problem) => {
    expect(await tampered(sql)).toEqual({ intact: false, seq, problem })
    expect(await verdict()).toEqual({ intact: true, lines: 40 })
  })
})

import { createHash } from 'node:crypto'
import { Inject, Injectable } from '@nestjs/common'
import type { EntityManager } from 'typeorm'
import { READS } from '../../../platform/database/database.module'
import { accepted, FixedBytes, refused, type Outcome } from '../../../platform/http/outcome'
import { noEvent } from '../../agenda/load-agenda'
import { readEvent } from '../../agenda/read-event'
import { noSuchPerson } from '../show-person'
import { readWholePeople } from '../whole-person'
import { knownAs, namedElsewhere } from './kept-about'

const subjectOf = (id: string): string => `person/${id}`

const sessionsSql = `
  SELECT session.code, title, role, reply, start, room.code AS room FROM session_role r JOIN session ON session.id = r.session_id
  LEFT JOIN placement p ON p.session_id = session.id AND p.plan_id = (SELECT id FROM plan WHERE main)
  LEFT JOIN room ON room.id = p.room_id WHERE person_id = $1 ORDER BY session.code`

const itemsSql = `
  SELECT session.code AS session, item.title, item.minutes FROM session_item item JOIN session ON session.id = session_id
  WHERE person_id = $1 ORDER BY session.code, item.position`

const historySql = `
  SELECT seq, at, actor, action, before, after, reason FROM audit WHERE subject = $1 ORDER BY seq`

const mailsSql = `
  SELECT kind, to_name, to_address, subject, text, state, created_at, sent_at FROM outbox
  WHERE lower(to_address) = ANY($1) ORDER BY created_at`

const toldSql = `SELECT number, told_at FROM release_told WHERE person_id = $1 ORDER BY number`

/** Everything that is kept about one person, as one answer to them, of one moment. */
@Injectable()
export class ExportPerson {
  constructor(@Inject(READS) private readonly reads: Pick<EntityManager, 'transaction'>) {}

  run(id: string): Promise<Outcome<object>> {
    return this.reads.transaction('REPEATABLE READ', (db) => keptAbout(db, id))
  }

  /** GET /api/people/:id/personal */
  async file(id: string): Promise<Outcome<FixedBytes>> {
    const kept = await this.run(id)
    if (!kept.ok) return kept
    const bytes = Buffer.from(`${JSON.stringify(kept.value, null, 2)}\n`)
    const etag = createHash('sha256').update(bytes).digest('hex')
    const type = 'application/json; charset=utf-8'
    return accepted(new FixedBytes(bytes, etag, type, `person-${id}.json`))
  }
}

async function keptAbout(db: EntityManager, id: string): Promise<Outcome<object>> {
  const time = await readEvent(db)
  if (!time) return refused(noEvent)
  const [person] = await readWholePeople(db, time.clock, [id])
  if (!person) return refused(noSuchPerson)
  const { fields, reference, version, changedBy, changedAt } = person
  const { organisationId, ...own } = fields
  const [organisation] = await db.query('SELECT name FROM organisation WHERE id = $1', [
    organisationId,
  ])
  const { addresses, names } = await knownAs(db, id, fields)
  return accepted({
    madeAt: new Date().toISOString(),
    person: { id, reference, ...own, organisation: organisation?.name ?? null },
    lastChange: { version, by: changedBy, at: changedAt.toISOString() },
    sessions: await db.query(sessionsSql, [id]),
    items: await db.query(itemsSql, [id]),
    toldOfReleases: await db.query(toldSql, [id]),
    mails: await db.query(mailsSql, [addresses]),
    history: await db.query(historySql, [subjectOf(id)]),
    namedIn: await namedElsewhere(db, id, names),
  })
}

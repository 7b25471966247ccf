import type { EntityManager } from 'typeorm'
import { Complaint } from '../../../platform/complaint'
import { readEvent } from '../../agenda/read-event'
import { readWholePeople } from '../whole-person'
import { addressesOf, namedElsewhere } from './kept-about'

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

/** Everything that is kept about one person, as one answer to them. Of one moment, as the caller's transaction has it. */
export async function exportPerson(db: EntityManager, id: string) {
  const time = await readEvent(db)
  const [person] = time ? await readWholePeople(db, time.clock, [id]) : []
  if (!person) throw new Complaint('There is nobody of that id.')
  const { fields, reference, version, changedBy, changedAt } = person
  const { organisationId, ...own } = fields
  const [organisation] = await db.query('SELECT name FROM organisation WHERE id = $1', [
    organisationId,
  ])
  return {
    madeAt: new Date().toISOString(),
    person: { id, reference, ...own, organisation: organisation?.name ?? null },
    lastChange: { version, by: changedBy, at: changedAt.toISOString() },
    sessions: await db.query(sessionsSql, [id]),
    items: await db.query(itemsSql, [id]),
    toldOfReleases: await db.query(toldSql, [id]),
    mails: await db.query(mailsSql, [addressesOf(fields)]),
    history: await db.query(historySql, [subjectOf(id)]),
    namedIn: await namedElsewhere(db, id, fields.name),
  }
}

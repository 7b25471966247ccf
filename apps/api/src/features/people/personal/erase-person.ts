import type { EntityManager } from 'typeorm'
import { erasure, vouchFor } from '../../../platform/database/erased-lines'
import { Changes, type Writer } from '../../../platform/database/change'
import type { Actor } from '../../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import { noEvent } from '../../agenda/load-agenda'
import { readEvent, type EventInTime } from '../../agenda/read-event'
import { OrganisationRow } from '../organisation.entity'
import { newcomer } from '../person-after'
import { personRecord } from '../person-record'
import { noSuchPerson } from '../show-person'
import { changedFields } from '../tell-person'
import { readWholePeople, type PersonFields, type WholePerson } from '../whole-person'
import { savePeople } from '../write-people'
import { addressesOf, namedElsewhere, type NamedIn } from './kept-about'

export interface Erased {
  /** What they are called from now on. */
  readonly name: string
  /** How many lines of the audit lost their values. */
  readonly lines: number
  /** Where the name still stands: for people to judge, or for ever in what was published. */
  readonly left: readonly NamedIn[]
}

const nobodyName = (id: string): string => `Erased person ${id.slice(0, 4)}`

/**
 * Takes away what is known of one person (docs/data-protection.md). Their number stays, with the group, country and
 * organisation that statistics and rules go by, so that sessions keep their shape; their lines of the audit keep who
 * changed what kind of thing when, and the chain stays whole. Releases are the public record, and never change (I-03).
 */
export class ErasePerson {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, id: string, reason: string): Promise<Outcome<Erased>> {
    const done = await this.changes.run(actor, null, (w) => erase(w, actor, id, reason))
    return done.ok ? accepted(done.value.value) : done
  }
}

async function erase(
  w: Writer,
  actor: Actor,
  id: string,
  reason: string,
): Promise<Outcome<Erased>> {
  await w.lockPlan()
  const time = await readEvent(w.db)
  if (!time) return refused(noEvent)
  const [before] = await readWholePeople(w.db, time.clock, [id])
  if (!before) return refused(noSuchPerson)
  const after = await blank(w.db, id, before)
  const organisation = await w.db.findOneByOrFail(OrganisationRow, { id: after.organisationId })
  await savePeople(w.db, actor, [{ id, before, after, reference: null, organisation }])
  await eraseMails(w.db, addressesOf(before.fields))
  await eraseAnswers(w.db, time, before, actor)
  const lines = await vouchFor(w.db, `person/${id}`)
  await w.db.query('SELECT erase_audit_of($1)', [id])
  const fields = changedFields({ before, after })
  w.audit({ action: erasure, subject: `person/${id}`, after: { fields, lines }, reason })
  w.tell('plan', 'plan-changed', { what: 'person', ids: [id], commandId: null })
  const left = await namedElsewhere(w.db, id, before.fields.name)
  return accepted({ name: after.name, lines: lines.length, left })
}

/** Somebody of whom only group, country and organisation are known. */
async function blank(
  db: EntityManager,
  id: string,
  { fields: { organisationId, group, country, presence } }: WholePerson,
): Promise<PersonFields> {
  const organisation = await db.findOneByOrFail(OrganisationRow, { id: organisationId })
  return { ...newcomer(organisation), name: nobodyName(id), group, country, presence }
}

/** That a mail was sent stays, and what kind of mail; to whom, and what it said, does not. */
const eraseMails = (db: EntityManager, addresses: readonly string[]): Promise<unknown> =>
  db.query(
    `UPDATE outbox SET to_name = '', to_address = '', subject = '', text = '', said = '', code = NULL,
       state = CASE state WHEN 'waiting' THEN 'failed' ELSE state END,
       trouble = CASE state WHEN 'waiting' THEN 'too-late' ELSE trouble END
     WHERE lower(to_address) = ANY($1)`,
    [addresses],
  )

interface KeptAnswer {
  readonly actor_id: string
  readonly id: string
  readonly answer: string
}

/** What a retry of an old command would be answered: the person as they are now, and no name in what is about others. */
async function eraseAnswers(
  db: EntityManager,
  time: EventInTime,
  { id, fields }: WholePerson,
  { role }: Actor,
): Promise<void> {
  const words = [fields.name, ...addressesOf(fields), fields.phone, fields.email].filter(
    (word) => word.length > 3,
  )
  const rows: KeptAnswer[] = await db.query(
    `SELECT actor_id, id, answer::text AS answer FROM command
     WHERE position($1 IN answer::text) > 0 OR EXISTS (SELECT FROM unnest($2::text[]) word WHERE position(word IN answer::text) > 0)`,
    [id, words],
  )
  const record = (await personRecord(db, time, role, id))!
  for (const row of rows)
    await db.query('UPDATE command SET answer = $3 WHERE actor_id = $1 AND id = $2', [
      row.actor_id,
      row.id,
      answerAfter(row.answer, record, words),
    ])
}

function answerAfter(text: string, record: { id: string }, words: readonly string[]): string {
  const answer: unknown = JSON.parse(text)
  if (answer !== null && typeof answer === 'object' && 'id' in answer && answer.id === record.id)
    return JSON.stringify(
      Object.fromEntries(Object.entries(record).filter(([key]) => key in answer)),
    )
  return words.reduce(
    (left, word) => left.replaceAll(JSON.stringify(word).slice(1, -1), nobodyName(record.id)),
    text,
  )
}

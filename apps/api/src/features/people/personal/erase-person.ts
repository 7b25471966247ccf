import { Inject, Injectable } from '@nestjs/common'
import type { NamedIn, PersonErased, PersonErasure } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { READS } from '../../../platform/database/database.module'
import { erasure, vouchFor } from '../../../platform/database/erased-lines'
import { Changes, type Writer } from '../../../platform/database/change'
import type { Actor } from '../../../platform/http/actor'
import { refuseVersion } from '../../../platform/database/record-version'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import type { Refusal } from '../../../platform/http/problem'
import { noEvent } from '../../agenda/load-agenda'
import { readEvent, type EventInTime } from '../../agenda/read-event'
import { OrganisationRow } from '../organisation.entity'
import { newcomer } from '../person-after'
import { personAsItStands, personRecord } from '../person-record'
import { noSuchPerson } from '../show-person'
import { changedFields } from '../tell-person'
import { readWholePeople, type PersonFields, type WholePerson } from '../whole-person'
import { savePeople } from '../write-people'
import { knownAs, namedElsewhere, type KnownAs } from './kept-about'

const nobodyName = (id: string): string => `Erased person ${id.slice(0, 4)}`

/**
 * Takes away what is known of one person (docs/data-protection.md). Their number stays, with the group, country and
 * organisation that statistics and rules go by, so that sessions keep their shape; their lines of the audit keep who
 * changed what kind of thing when, and the chain stays whole. Releases are the public record, and never change (I-03).
 */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly changes: Changes,
    @Inject(READS) private readonly reads: Pick<EntityManager, 'query'>,
  ) {}

  /** As somebody at the command line asks for it, who has looked for the person before. */
  run(actor: Actor, id: string, reason: string): Promise<Outcome<PersonErased>> {
    return this.erase(actor, id, { reason })
  }

  /** POST /api/people/:id/erase */
  asked(actor: Actor, id: string, command: PersonErasure): Promise<Outcome<PersonErased>> {
    return this.erase(actor, id, { reason: command.reason, command })
  }

  private async erase(actor: Actor, id: string, asked: Asked): Promise<Outcome<PersonErased>> {
    let left: readonly NamedIn[] | null = null
    const done = await this.changes.run(actor, remembered(id, asked), async (w) => {
      const erased = await erase(w, actor, id, asked)
      if (!erased.ok) return erased
      const { left: found, ...answer } = erased.value
      left = found
      return accepted(answer)
    })
    if (!done.ok) return done
    // The answer to a retry is kept, so it says nothing that holds the name: that is looked for once more.
    left ??= await namedElsewhere(this.reads, id, [asked.command?.name ?? ''])
    return accepted({ ...done.value.value, left: [...left] })
  }
}

interface Asked {
  readonly reason: string
  readonly command?: PersonErasure
}

/** What a retry is known by; without the name, of which not even a hash is to stay. */
const remembered = (id: string, { command }: Asked) =>
  command
    ? {
        id: command.commandId,
        body: { erase: id, reason: command.reason, version: command.expectedVersion ?? null },
      }
    : null

const anotherName: Refusal = {
  word: 'validation',
  detail: 'The name that was typed is not the one of this person. Nobody was erased.',
  errors: [{ pointer: '/name', code: 'another-name' }],
}
const namesThem: Refusal = {
  word: 'validation',
  detail: 'The reason stays in the audit: it must not hold their name. Nobody was erased.',
  errors: [{ pointer: '/reason', code: 'names-them' }],
}

/** Short names stand in too many words to say anything. */
const holdsName = (text: string, name: string): boolean =>
  name.length > 3 && text.toLowerCase().includes(name.toLowerCase())

/** Why this erasure cannot be as it was asked for; null: it can. */
function misfitOf(
  { reason, command }: Asked,
  name: string,
  current: Parameters<typeof refuseVersion>[1],
): Refusal | null {
  const stale = command && refuseVersion(command, current)
  if (stale) return stale
  if (command && command.name.normalize() !== name.normalize()) return anotherName
  return holdsName(reason, name) ? namesThem : null
}

async function erase(
  w: Writer,
  actor: Actor,
  id: string,
  asked: Asked,
): Promise<Outcome<PersonErased>> {
  await w.lockPlan()
  const time = await readEvent(w.db)
  if (!time) return refused(noEvent)
  const [before] = await readWholePeople(w.db, time.clock, [id])
  if (!before) return refused(noSuchPerson)
  const current = personAsItStands(actor.role, time.clock, before)
  const misfit = misfitOf(asked, before.fields.name, current)
  if (misfit) return refused(misfit)

  const known = await knownAs(w.db, id, before.fields)
  const after = await blank(w.db, id, before)
  const organisation = await w.db.findOneByOrFail(OrganisationRow, { id: after.organisationId })
  await savePeople(w.db, actor, [{ id, before, after, reference: null, organisation }])
  await eraseMails(w.db, known.addresses)
  await eraseAnswers(w.db, time, id, known, actor)
  const lines = await vouchFor(w.db, `person/${id}`)
  await w.db.query('SELECT erase_audit_of($1)', [id])
  const fields = changedFields({ before, after })
  const { reason } = asked
  w.audit({ action: erasure, subject: `person/${id}`, after: { fields, lines }, reason })
  const commandId = asked.command?.commandId ?? null
  w.tell('plan', 'plan-changed', { what: 'person', ids: [id], commandId })
  const left = await namedElsewhere(w.db, id, known.names)
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
  id: string,
  { names, addresses, phones }: KnownAs,
  { role }: Actor,
): Promise<void> {
  const words = [...names, ...addresses, ...phones].filter((word) => word.length > 3)
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

import { randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { PersonCreation, PersonRecord } from '@roundtable/contracts'
import { Changes, type Writer } from '../../platform/database/change'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import { noEvent } from '../agenda/load-agenda'
import { readEvent } from '../agenda/read-event'
import { personErrors, personMisfit, refuseFields } from './check-person'
import { OrganisationRow } from './organisation.entity'
import { handOf, newcomer, personAfter } from './person-after'
import { personRecord } from './person-record'
import { readSurroundings } from './read-surroundings'
import { auditPerson } from './tell-person'
import { savePeople } from './write-people'

/** POST /api/people */
@Injectable()
export class CreatePerson {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, command: PersonCreation): Promise<Outcome<PersonRecord>> {
    const denied = refuseFields(actor.role, command.fields)
    if (denied) return refused(denied)
    return this.changes.answer(actor, { id: command.commandId, body: command }, (w) =>
      decideAndSave(w, actor, command),
    )
  }
}

async function decideAndSave(
  w: Writer,
  actor: Actor,
  { commandId, fields }: PersonCreation,
): Promise<Outcome<PersonRecord>> {
  await w.lockPlan()
  const time = await readEvent(w.db)
  if (!time) return refused(noEvent)
  const around = await readSurroundings(w.db, time, fields)
  const errors = personErrors(fields, null, around)
  if (errors.length > 0) return refused(personMisfit(errors))

  const id = randomUUID()
  const organisation = await w.db.findOneByOrFail(OrganisationRow, { id: fields.organisationId })
  const after = personAfter(fields, newcomer(organisation), handOf(actor.name, time.clock))
  const edit = { id, before: null, after, reference: null, organisation }
  await savePeople(w.db, actor, [edit])
  auditPerson(w, edit)
  w.tell('plan', 'plan-changed', { what: 'person', ids: [id], commandId })
  return accepted((await personRecord(w.db, time, actor.role, id))!)
}

import { Injectable } from '@nestjs/common'
import type { PersonChange, PersonRecord } from '@roundtable/contracts'
import { Changes, type Writer } from '../../platform/database/change'
import { refuseVersion } from '../../platform/database/record-version'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import { noEvent } from '../agenda/load-agenda'
import { readEvent } from '../agenda/read-event'
import { personErrors, personMisfit, refuseFields } from './check-person'
import { OrganisationRow } from './organisation.entity'
import { handOf, personAfter } from './person-after'
import { personAsItStands, personRecord } from './person-record'
import { readSurroundings } from './read-surroundings'
import { noSuchPerson } from './show-person'
import { auditPerson, changedFields } from './tell-person'
import { readWholePeople } from './whole-person'
import { savePeople } from './write-people'

/** PATCH /api/people/:id. What is true of a person is stored, whatever it does to the agenda: findings show that. */
@Injectable()
export class ChangePerson {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, id: string, command: PersonChange): Promise<Outcome<PersonRecord>> {
    const denied = refuseFields(actor.role, command.fields)
    if (denied) return refused(denied)
    const body = { id, ...command }
    return this.changes.answer(actor, { id: command.commandId, body }, (w) =>
      decideAndSave(w, actor, id, command),
    )
  }
}

async function decideAndSave(
  w: Writer,
  actor: Actor,
  id: string,
  command: PersonChange,
): Promise<Outcome<PersonRecord>> {
  await w.lockPlan()
  const time = await readEvent(w.db)
  if (!time) return refused(noEvent)
  const [before] = await readWholePeople(w.db, time.clock, [id])
  if (!before) return refused(noSuchPerson)
  const stale = refuseVersion(command, personAsItStands(actor.role, time.clock, before))
  if (stale) return refused(stale)
  const around = await readSurroundings(w.db, time, command.fields)
  const errors = personErrors(command.fields, before.fields, around)
  if (errors.length > 0) return refused(personMisfit(errors))

  const after = personAfter(command.fields, before.fields, handOf(actor.name, time.clock))
  const record = async () => (await personRecord(w.db, time, actor.role, id))!
  if (changedFields({ before, after }).length === 0) return w.unchanged(await record())
  const organisation = await w.db.findOneByOrFail(OrganisationRow, { id: after.organisationId })
  const edit = { id, before, after, reference: before.reference, organisation }
  await savePeople(w.db, actor, [edit])
  auditPerson(w, edit, command.reason ?? null)
  w.tell('plan', 'plan-changed', { what: 'person', ids: [id], commandId: command.commandId })
  return accepted(await record())
}

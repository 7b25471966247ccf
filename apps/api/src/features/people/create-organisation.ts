import { randomUUID } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { Organisation, OrganisationCreation } from '@roundtable/contracts'
import { Changes, type Writer } from '../../platform/database/change'
import { nextVersion } from '../../platform/database/next-version'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import { noEvent } from '../agenda/load-agenda'
import { readEvent } from '../agenda/read-event'
import { organisationErrors, organisationMisfit, toColumns } from './check-organisation'
import { OrganisationRow } from './organisation.entity'
import { toOrganisation } from './organisation.mapper'

/** POST /api/organisations */
@Injectable()
export class CreateOrganisation {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, command: OrganisationCreation): Promise<Outcome<Organisation>> {
    return this.changes.answer(actor, { id: command.commandId, body: command }, (w) =>
      decideAndSave(w, actor, command),
    )
  }
}

async function decideAndSave(
  w: Writer,
  actor: Actor,
  { commandId, fields }: OrganisationCreation,
): Promise<Outcome<Organisation>> {
  await w.lockPlan()
  const time = await readEvent(w.db)
  if (!time) return refused(noEvent)
  const row: OrganisationRow = {
    id: randomUUID(),
    name: fields.name,
    acronym: fields.acronym ?? '',
    stakeholderGroup: fields.group,
    country: fields.country ?? null,
    membership: fields.membership ?? null,
    delegationSize: fields.delegationSize ?? 0,
    ...nextVersion(actor),
  }
  const errors = await organisationErrors(w.db, row)
  if (errors.length > 0) return refused(organisationMisfit(errors))
  await w.db.insert(OrganisationRow, row)
  const after = toColumns(fields)
  w.audit({ action: 'organisation.create', subject: `organisation/${row.id}`, after })
  w.tell('plan', 'plan-changed', { what: 'person', ids: [], commandId })
  return accepted(toOrganisation(time.clock, row))
}

import { Injectable } from '@nestjs/common'
import type { Organisation, OrganisationChange } from '@roundtable/contracts'
import type { EntityManager } from 'typeorm'
import { canonicalJson } from '../../platform/database/canonical-json'
import { Changes, type Writer } from '../../platform/database/change'
import { nextVersion } from '../../platform/database/next-version'
import { asItStands, partOf, refuseVersion } from '../../platform/database/record-version'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import { noEvent } from '../agenda/load-agenda'
import { readEvent } from '../agenda/read-event'
import { organisationErrors, organisationMisfit, toColumns } from './check-organisation'
import { OrganisationRow } from './organisation.entity'
import { toOrganisation } from './organisation.mapper'
import { PersonRow } from './person.entity'
import { searchText } from './search-text'
import { manyIds } from './tell-person'

/** PATCH /api/organisations/:id. Membership and the size of a delegation are facts: what follows for sessions is a finding (R10). */
@Injectable()
export class ChangeOrganisation {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, id: string, command: OrganisationChange): Promise<Outcome<Organisation>> {
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
  command: OrganisationChange,
): Promise<Outcome<Organisation>> {
  await w.lockPlan()
  const time = await readEvent(w.db)
  if (!time) return refused(noEvent)
  const row = await w.db.findOneBy(OrganisationRow, { id })
  if (!row) return refused({ word: 'not-found', detail: 'There is no such organisation.' })
  const before = toOrganisation(time.clock, row)
  const stale = refuseVersion(command, asItStands(before))
  if (stale) return refused(stale)
  const next = { ...row, ...toColumns(command.fields) }
  if (canonicalJson(next) === canonicalJson(row)) return w.unchanged(before)
  const errors = await organisationErrors(w.db, next)
  if (errors.length > 0) return refused(organisationMisfit(errors))

  const saved = { ...next, ...nextVersion(actor, row.version) }
  const { affected } = await w.db.update(OrganisationRow, { id, version: row.version }, saved)
  if (affected !== 1) throw new Error(`organisation ${id} changed under the plan’s lock`)
  const people = await findAgain(w.db, saved)
  const after = toOrganisation(time.clock, saved)
  tell(w, command, before, after)
  const ids = manyIds(people)
  w.tell('plan', 'plan-changed', { what: 'person', ids, commandId: command.commandId })
  return accepted(after)
}

/** People are found by the name of whom they speak for. Answers their ids. */
async function findAgain(db: EntityManager, organisation: OrganisationRow): Promise<string[]> {
  const people = await db.findBy(PersonRow, { organisationId: organisation.id })
  const { name, acronym } = organisation
  await db.query(
    `UPDATE person SET search = found.search FROM unnest($1::uuid[], $2::text[]) AS found (id, search) WHERE person.id = found.id`,
    [
      people.map(({ id }) => id),
      people.map((person) => searchText({ ...person, organisation: name, acronym })),
    ],
  )
  return people.map(({ id }) => id)
}

function tell(w: Writer, command: OrganisationChange, before: Organisation, after: Organisation) {
  const keys = Object.keys(command.fields) as (keyof OrganisationChange['fields'])[]
  w.audit({
    action: 'organisation.change',
    subject: `organisation/${after.id}`,
    before: partOf(before, keys),
    after: partOf(after, keys),
    reason: command.reason ?? null,
  })
}

import { Injectable } from '@nestjs/common'
import type { ReleaseAffected, ToldCommand } from '@roundtable/contracts'
import { In } from 'typeorm'
import { Changes, type Writer } from '../../platform/database/change'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import type { Refusal } from '../../platform/http/problem'
import { PersonRow } from '../people/person.entity'
import { readAffected } from './read-affected'
import { noRelease } from './read-releases'
import { ReleaseRow } from './release.entity'

const unknownPerson: Refusal = {
  word: 'validation',
  detail: 'One of these people is not known here. Nothing was noted.',
  errors: [{ pointer: '/personIds', code: 'unknown-person' }],
}

/** POST /api/releases/:number/told: these people know of it; how, is the teller's matter. */
@Injectable()
export class NoteTold {
  constructor(private readonly changes: Changes) {}

  async run(actor: Actor, number: number, command: ToldCommand): Promise<Outcome<ReleaseAffected>> {
    const body = { toldOfRelease: number, ...command }
    const done = await this.changes.run(actor, { id: command.commandId, body }, (w) =>
      note(w, actor, number, [...new Set(command.personIds)]),
    )
    return done.ok ? accepted(done.value.value) : done
  }
}

async function note(
  w: Writer,
  actor: Actor,
  number: number,
  personIds: readonly string[],
): Promise<Outcome<ReleaseAffected>> {
  await w.lockPlan()
  if (!(await w.db.existsBy(ReleaseRow, { number }))) return refused(noRelease(number))
  const known = await w.db.countBy(PersonRow, { id: In([...personIds]) })
  if (known < personIds.length) return refused(unknownPerson)
  await w.db.query(
    `INSERT INTO release_told (person_id, number, told_at, told_by)
     SELECT id, $2, clock_timestamp(), $3 FROM unnest($1::uuid[]) AS id ON CONFLICT DO NOTHING`,
    [personIds, number, actor.name],
  )
  w.audit({ action: 'release.told', subject: `release/${number}`, after: { personIds } })
  return readAffected(w.db, actor, number)
}

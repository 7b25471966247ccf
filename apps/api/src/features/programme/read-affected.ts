import { Inject, Injectable } from '@nestjs/common'
import type { ReleaseAffected } from '@roundtable/contracts'
import { DataSource, type EntityManager } from 'typeorm'
import { READS } from '../../platform/database/database.module'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import { loadAgenda, noEvent } from '../agenda/load-agenda'
import { concernedBy, withTold } from './affected'
import { findRelease } from './current-release'
import { noRelease } from './read-releases'
import { ReleaseRow } from './release.entity'

/** GET /api/releases/:number/affected: whom a release concerns, as roles stand now. */
@Injectable()
export class ReadAffected {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  run(actor: Actor, number: number): Promise<Outcome<ReleaseAffected>> {
    return this.reads.transaction('REPEATABLE READ', (db) => readAffected(db, actor, number))
  }
}

export async function readAffected(
  db: EntityManager,
  { role }: Actor,
  number: number,
): Promise<Outcome<ReleaseAffected>> {
  const agenda = await loadAgenda(db)
  if (!agenda) return refused(noEvent)
  const release = await findRelease(db, number)
  if (!release) return refused(noRelease(number))
  const { diff } = await db.findOneOrFail(ReleaseRow, { where: { number }, select: { diff: true } })
  const before = release.base === undefined ? number - 1 : release.base
  const base = before === null ? null : await findRelease(db, before)
  const announced = [...release.sessions, ...(base?.sessions ?? [])]
  const concerned = concernedBy(diff, agenda.sessions, announced, agenda.people)
  return accepted({ affected: await withTold(db, role, concerned) })
}

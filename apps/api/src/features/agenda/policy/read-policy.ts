import { Inject, Injectable } from '@nestjs/common'
import type { Policy } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import { DataSource, type EntityManager } from 'typeorm'
import { READS } from '../../../platform/database/database.module'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import { noEvent } from '../load-agenda'
import { RulePolicyRow } from '../plan.entity'
import { readEvent } from '../read-event'
import { readSetting } from '../settings'
import { weighRules } from './weights'

export async function policyNow(db: EntityManager, clock: EventClock): Promise<Policy> {
  const changes = await db.find(RulePolicyRow)
  return { ...(await readSetting(db, clock, 'policy')), rules: weighRules(changes) }
}

/** GET /api/policy: every rule of the registry, in its order, as it weighs now. */
@Injectable()
export class ReadPolicy {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  run(): Promise<Outcome<Policy>> {
    return this.reads.transaction('REPEATABLE READ', async (db) => {
      const inTime = await readEvent(db)
      return inTime ? accepted(await policyNow(db, inTime.clock)) : refused(noEvent)
    })
  }
}

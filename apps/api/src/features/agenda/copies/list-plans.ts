import { Inject, Injectable } from '@nestjs/common'
import type { PlanList } from '@roundtable/contracts'
import { DataSource } from 'typeorm'
import { READS } from '../../../platform/database/database.module'
import { readEvent } from '../read-event'
import { mostCopies } from './copy-plan'
import { readSummaries } from './read-copies'

/** GET /api/plans: the main plan and its copies, with how far each differs from it. */
@Injectable()
export class ListPlans {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  run(): Promise<PlanList> {
    return this.reads.transaction('REPEATABLE READ', async (db) => {
      const inTime = await readEvent(db)
      const plans = inTime ? await readSummaries(db, inTime.clock) : []
      return { plans, most: mostCopies }
    })
  }
}

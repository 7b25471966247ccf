import { Inject, Injectable } from '@nestjs/common'
import type { SessionRecord } from '@roundtable/contracts'
import { DataSource } from 'typeorm'
import { READS } from '../../../platform/database/database.module'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import type { Refusal } from '../../../platform/http/problem'
import { noEvent } from '../load-agenda'
import { PlanRow } from '../plan.entity'
import { readEvent } from '../read-event'
import { readRecords } from './session-records'

export const noSession: Refusal = { word: 'not-found', detail: 'The plan has no such session.' }

/** GET /api/sessions/:id: everything about one session, from one snapshot of the database. */
@Injectable()
export class ReadSession {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  run(id: string): Promise<Outcome<SessionRecord>> {
    return this.reads.transaction('REPEATABLE READ', async (db) => {
      const inTime = await readEvent(db)
      const plan = await db.findOneBy(PlanRow, { main: true })
      if (!inTime || !plan) return refused(noEvent)
      const { clock } = inTime
      const [record] = await readRecords(db, { clock, planId: plan.id, ids: [id] })
      return record ? accepted(record) : refused(noSession)
    })
  }
}

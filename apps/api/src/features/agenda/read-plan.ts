import { Inject, Injectable } from '@nestjs/common'
import { toEnginePlan, type Plan } from '@roundtable/contracts'
import { evaluate } from '@roundtable/scheduling'
import { DataSource } from 'typeorm'
import { READS } from '../../platform/database/database.module'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import { loadAgendaFor } from './as-seen-by'
import { toWireFinding } from './clash-refusal'
import { noEvent, noPlan } from './load-agenda'
import { readSeq } from '../../platform/database/stream-seq'

/** A plan as somebody may see it: a draft and the number of the last fact in it, from one snapshot of the database (DESIGN 7). */
@Injectable()
export class ReadPlan {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  run({ role }: Actor, planId?: string): Promise<Outcome<Plan>> {
    return this.reads.transaction('REPEATABLE READ', async (db) => {
      const agenda = await loadAgendaFor(role, db, planId)
      if (!agenda) return refused(planId === undefined ? noEvent : noPlan)
      return accepted({
        ...agenda,
        seq: await readSeq(db, 'plan'),
        findings: evaluate(toEnginePlan(agenda, Date.now())).map(toWireFinding),
      })
    })
  }
}

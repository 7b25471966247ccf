import { Inject, Injectable } from '@nestjs/common'
import { toEnginePlan, type Plan } from '@roundtable/contracts'
import { evaluate } from '@roundtable/scheduling'
import type { Request, Response } from 'express'
import { DataSource } from 'typeorm'
import { READS } from '../../platform/database/database.module'
import type { Actor } from '../../platform/http/actor'
import { matches } from '../../platform/http/negotiate'
import { accepted, NotModified, refused, type Outcome } from '../../platform/http/outcome'
import { loadAgendaFor } from './as-seen-by'
import { toWireFinding } from './clash-refusal'
import { noEvent, noPlan } from './load-agenda'
import { readSeq } from '../../platform/database/stream-seq'

const etagOf = (seq: number): string => `"${seq}"`

/** GET /api/plan, /api/plans/:id: a draft and the number of the last fact in it, from one snapshot of the database (DESIGN 7). */
@Injectable()
export class ReadPlan {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  /** The draft for somebody who may have it already; that is decided by one small question. Its ETag is its last fact. */
  async unlessKnown(actor: Actor, request: Request, response: Response): Promise<Outcome<Plan>> {
    const known = request.headers['if-none-match']
    if (known) {
      const etag = etagOf(await readSeq(this.reads.manager, 'plan'))
      if (matches(known, etag)) throw new NotModified(etag)
    }
    const outcome = await this.run(actor)
    if (outcome.ok) response.setHeader('ETag', etagOf(outcome.value.seq))
    return outcome
  }

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

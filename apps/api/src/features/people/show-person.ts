import { Inject, Injectable } from '@nestjs/common'
import type { PersonRecord } from '@roundtable/contracts'
import { DataSource } from 'typeorm'
import { READS } from '../../platform/database/database.module'
import type { Actor } from '../../platform/http/actor'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import type { Refusal } from '../../platform/http/problem'
import { noEvent } from '../agenda/load-agenda'
import { readEvent } from '../agenda/read-event'
import { personRecord } from './person-record'

export const noSuchPerson: Refusal = { word: 'not-found', detail: 'There is no such person.' }

/** GET /api/people/:id */
@Injectable()
export class ShowPerson {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  run(actor: Actor, id: string): Promise<Outcome<PersonRecord>> {
    return this.reads.transaction('REPEATABLE READ', async (db) => {
      const time = await readEvent(db)
      if (!time) return refused(noEvent)
      const record = await personRecord(db, time, actor.role, id)
      return record ? accepted(record) : refused(noSuchPerson)
    })
  }
}

import { Inject, Injectable } from '@nestjs/common'
import type { Taxonomy } from '@roundtable/contracts'
import type { EventClock } from '@roundtable/domain'
import { DataSource, type EntityManager } from 'typeorm'
import { READS } from '../../../platform/database/database.module'
import { accepted, refused, type Outcome } from '../../../platform/http/outcome'
import { noEvent, readTaxonomy } from '../load-agenda'
import { readEvent } from '../read-event'
import { readSetting } from '../settings'

export const taxonomyNow = async (db: EntityManager, clock: EventClock): Promise<Taxonomy> => ({
  ...(await readSetting(db, clock, 'taxonomy')),
  ...(await readTaxonomy(db)),
})

/** GET /api/taxonomy: focus areas (R14) and the ITU-D priorities they are tied to (R6). */
@Injectable()
export class ReadTaxonomy {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  run(): Promise<Outcome<Taxonomy>> {
    return this.reads.transaction('REPEATABLE READ', async (db) => {
      const inTime = await readEvent(db)
      return inTime ? accepted(await taxonomyNow(db, inTime.clock)) : refused(noEvent)
    })
  }
}

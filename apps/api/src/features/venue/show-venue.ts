import { Inject, Injectable } from '@nestjs/common'
import type { Venue } from '@roundtable/contracts'
import { DataSource } from 'typeorm'
import { READS } from '../../platform/database/database.module'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import { noEvent } from '../agenda/load-agenda'
import { readEvent } from '../agenda/read-event'
import { venueRecord } from './venue-record'

/** GET /api/venue */
@Injectable()
export class ShowVenue {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  run(): Promise<Outcome<Venue>> {
    return this.reads.transaction('REPEATABLE READ', async (db) => {
      const time = await readEvent(db)
      return time ? accepted(await venueRecord(db, time.clock)) : refused(noEvent)
    })
  }
}

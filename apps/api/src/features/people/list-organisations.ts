import { Inject, Injectable } from '@nestjs/common'
import type { organisationList } from '@roundtable/contracts'
import { DataSource } from 'typeorm'
import type { z } from 'zod'
import { READS } from '../../platform/database/database.module'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import { noEvent } from '../agenda/load-agenda'
import { readEvent } from '../agenda/read-event'
import { OrganisationRow } from './organisation.entity'
import { toOrganisation } from './organisation.mapper'

/** GET /api/organisations: all of them by name, and how many people speak for each. */
@Injectable()
export class ListOrganisations {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  run(): Promise<Outcome<z.infer<typeof organisationList>>> {
    return this.reads.transaction('REPEATABLE READ', async (db) => {
      const time = await readEvent(db)
      if (!time) return refused(noEvent)
      const rows = await db.find(OrganisationRow, { order: { name: 'ASC', id: 'ASC' } })
      const counts: { id: string; people: number }[] = await db.query(
        'SELECT organisation_id AS id, count(*)::int AS people FROM person GROUP BY organisation_id',
      )
      const peopleOf = new Map(counts.map(({ id, people }) => [id, people]))
      const organisations = rows.map((row) => ({
        ...toOrganisation(time.clock, row),
        people: peopleOf.get(row.id) ?? 0,
      }))
      return accepted({ organisations })
    })
  }
}

import { Inject, Injectable } from '@nestjs/common'
import type { Host, HostChanges, HostChangesQuery } from '@roundtable/contracts'
import { inZone, type EventClock } from '@roundtable/domain'
import { DataSource, type EntityManager } from 'typeorm'
import { READS } from '../../platform/database/database.module'
import { toVersioned } from '../../platform/database/versioned'
import { accepted, refused, type Outcome } from '../../platform/http/outcome'
import { noEvent } from '../agenda/load-agenda'
import { readEvent } from '../agenda/read-event'
import { hostChanges } from './host-changes'
import { hostLayerOf } from './host-layer'
import { meetingsOf, readHostState } from './host-state'
import { HostBodyRow, HostRevisionRow } from './host.entity'
import { toBody } from './host.mapper'

/** GET /api/host, and what one revision says otherwise than another. */
@Injectable()
export class ReadHostPage {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  run(): Promise<Outcome<Host>> {
    return this.reads.transaction('REPEATABLE READ', readHostPage)
  }

  changes(number: number, { since = number - 1 }: HostChangesQuery): Promise<Outcome<HostChanges>> {
    return this.reads.transaction('REPEATABLE READ', async (db) => {
      const inTime = await readEvent(db)
      if (!inTime) return refused(noEvent)
      for (const n of [number, since])
        if (n > 0 && !(await db.existsBy(HostRevisionRow, { number: n })))
          return refused({ word: 'not-found', detail: `There is no revision ${n} of the host.` })
      const codes = new Map((await db.find(HostBodyRow)).map((b) => [b.id, b.code]))
      const before = since > 0 ? await meetingsOf(db, since) : []
      const after = await meetingsOf(db, number)
      const changes = hostChanges(inTime.clock, before, after, (id) => codes.get(id) ?? null)
      return accepted({ since, number, changes })
    })
  }
}

/** All of the host layer, as the caller's transaction sees it. */
export async function readHostPage(db: EntityManager): Promise<Outcome<Host>> {
  const inTime = await readEvent(db)
  if (!inTime) return refused(noEvent)
  const { clock } = inTime
  const state = await readHostState(db)
  const { meetings, breaks } = hostLayerOf(clock, state)
  return accepted({
    revisions: await readRevisions(db, clock),
    bodies: state.bodies.map((row) => ({ ...toBody(row), ...toVersioned(clock, row) })),
    meetings,
    breaks,
    mappings: state.mappings.map((m) => ({ ...m, at: inZone(clock, m.at) })),
  })
}

/** Newest first. */
async function readRevisions(db: EntityManager, clock: EventClock): Promise<Host['revisions']> {
  const revisions = await db.find(HostRevisionRow, { order: { number: 'DESC' } })
  const counts: { revision: number; meetings: string }[] = await db.query(
    `SELECT revision, count(*) AS meetings FROM host_meeting WHERE kind = 'meeting' GROUP BY revision`,
  )
  const meetings = new Map(counts.map((row) => [row.revision, Number(row.meetings)]))
  return revisions.map(({ number, importedAt, importedBy, source, reason }) => ({
    number,
    importedAt: inZone(clock, importedAt),
    importedBy,
    source,
    reason,
    meetings: meetings.get(number) ?? 0,
  }))
}

import { Inject, Injectable } from '@nestjs/common'
import type { AuditPage, AuditQuery, AuditVerdict } from '@roundtable/contracts'
import type { DataSource } from 'typeorm'
import { verifyAudit } from '../../../platform/database/audit-chain'
import { READS } from '../../../platform/database/database.module'
import { namesIn } from './names-in'
import { searchAudit } from './search-audit'

/** From one action to the next in their index: they are few where lines are many. */
const areasSql = `
  WITH RECURSIVE known AS (
    SELECT min(action) AS action FROM audit UNION ALL
    SELECT (SELECT min(action) FROM audit WHERE action > known.action) FROM known WHERE known.action IS NOT NULL)
  SELECT DISTINCT split_part(action, '.', 1) AS area FROM known WHERE action IS NOT NULL ORDER BY area`

/** GET /api/audit: a page of lines, newest first. */
@Injectable()
export class ReadAudit {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  async run({ before, limit, ...search }: AuditQuery): Promise<AuditPage> {
    // One more than asked for tells whether there is another page.
    const page = { before: before ?? null, limit: limit + 1 }
    const found = await searchAudit(this.reads.manager, search, page)
    const lines = found.slice(0, limit)
    const areas: { area: string }[] = await this.reads.query(areasSql)
    return {
      lines,
      next: found.length > limit ? lines.at(-1)!.seq : null,
      names: await namesIn(this.reads.manager, lines),
      areas: areas.map(({ area }) => area),
    }
  }

  /** GET /api/audit/verification. In one picture of the database, so that a change meanwhile is no tampering. */
  verify(): Promise<AuditVerdict> {
    return this.reads.transaction('REPEATABLE READ', verifyAudit)
  }
}

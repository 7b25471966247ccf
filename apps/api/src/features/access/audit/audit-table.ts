import { createHash } from 'node:crypto'
import { Inject, Injectable } from '@nestjs/common'
import { csv, type AuditEntry, type AuditSearch } from '@roundtable/contracts'
import { stringify } from 'csv-stringify/sync'
import type { DataSource } from 'typeorm'
import { READS } from '../../../platform/database/database.module'
import { guarded } from '../../../platform/files/formula-guard'
import { FixedBytes } from '../../../platform/http/outcome'
import { searchAudit } from './search-audit'

/** What a spreadsheet can hold, and more than anybody reads. */
const most = 50_000

const heading = ['line', 'at', 'who', 'action', 'subject', 'name', 'before', 'after', 'reason']

const cell = (value: unknown): string =>
  value === null || value === undefined ? '' : JSON.stringify(value)

const cellsOf = (line: AuditEntry): string[] => [
  String(line.seq),
  line.at,
  line.actor,
  line.action,
  line.subject,
  line.subjectName ?? '',
  cell(line.before),
  cell(line.after),
  line.reason ?? '',
]

/** GET /api/audit/export: every line that fits, as CSV of which no cell is a formula. */
@Injectable()
export class AuditTable {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  async run(search: AuditSearch): Promise<FixedBytes> {
    const lines = await searchAudit(this.reads.manager, search, { before: null, limit: most })
    const rows = [heading, ...lines.map(cellsOf)].map((row) => row.map(guarded))
    const bytes = Buffer.from(stringify(rows, { bom: true, record_delimiter: 'windows' }))
    const etag = createHash('sha256').update(bytes).digest('hex')
    return new FixedBytes(bytes, etag, `${csv}; charset=utf-8`, 'audit.csv')
  }
}

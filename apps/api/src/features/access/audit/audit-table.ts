import { Readable } from 'node:stream'
import { Inject, Injectable, StreamableFile } from '@nestjs/common'
import { csv, type AuditEntry, type AuditSearch } from '@roundtable/contracts'
import { stringify } from 'csv-stringify/sync'
import type { DataSource } from 'typeorm'
import { READS } from '../../../platform/database/database.module'
import { guarded } from '../../../platform/files/formula-guard'
import { searchAudit } from './search-audit'

/** Lines that are read at once: however long the audit is, no more of it is held. */
const page = 1_000

const heading = ['line', 'at', 'who', 'action', 'subject', 'name', 'before', 'after', 'reason']

const json = (value: unknown): string =>
  value === null || value === undefined ? '' : JSON.stringify(value)

const cellsOf = (line: AuditEntry): string[] => [
  String(line.seq),
  line.at,
  line.actor,
  line.action,
  line.subject,
  line.subjectName ?? '',
  json(line.before),
  json(line.after),
  line.reason ?? '',
]

/** Where lists are written with semicolons, a spreadsheet begins a cell behind each of them, quoted or not. */
const beginsCell = /(;\s*)(?=[=+\-@\t\r])/g

const cell = (text: string): string => guarded(text.replace(beginsCell, "$1'"))

const tableOf = (rows: readonly string[][]): string =>
  stringify(
    rows.map((row) => row.map(cell)),
    { record_delimiter: 'windows' },
  )

/** GET /api/audit/export: every line that fits, as CSV of which no cell is a formula. */
@Injectable()
export class AuditTable {
  constructor(@Inject(READS) private readonly reads: DataSource) {}

  async run(search: AuditSearch): Promise<StreamableFile> {
    // What cannot be read at all is refused as everywhere; what breaks later breaks the answer off, so that it looks so.
    const first = await this.linesBefore(search, null)
    return new StreamableFile(Readable.from(this.tables(search, first)), {
      type: `${csv}; charset=utf-8`,
      disposition: 'attachment; filename="audit.csv"',
    })
  }

  private async *tables(search: AuditSearch, first: readonly AuditEntry[]): AsyncGenerator<string> {
    yield `\uFEFF${tableOf([heading])}`
    for (let lines = first; lines.length > 0;) {
      yield tableOf(lines.map(cellsOf))
      lines = lines.length < page ? [] : await this.linesBefore(search, lines.at(-1)!.seq)
    }
  }

  private linesBefore(search: AuditSearch, before: number | null): Promise<AuditEntry[]> {
    return searchAudit(this.reads.manager, search, { before, limit: page })
  }
}

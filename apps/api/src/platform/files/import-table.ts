import { Injectable } from '@nestjs/common'
import { csv, xlsx } from '@roundtable/contracts'
import { refused, accepted, type Outcome } from '../http/outcome'
import type { Refusal } from '../http/problem'
import type { Upload } from '../http/upload'
import { Isolated } from '../isolated/isolated'
import { readTableJob } from './read-table.job'
import type { TableProblem } from './table'
import { toLines, type TableColumn, type TableLine } from './table-columns'

/** Enough to mend a table by, too few to be a burden. */
const most = 100

const kinds: Readonly<Record<string, 'csv' | 'xlsx'>> = { [csv]: 'csv', [xlsx]: 'xlsx' }

/** Where a problem stands: /lines/12/email, /lines/12, or the file as a whole. */
const pointerTo = ({ line, column }: TableProblem): string =>
  line === null ? '' : `/lines/${line}${column ? `/${column}` : ''}`

const sentence = ({ line, detail }: TableProblem): string =>
  line === null ? detail : `Line ${line}: ${detail}`

/** 422: nothing of a table is taken when one line of it cannot stand (I-18). Names the first hundred problems, and how many more. */
export function importRefusal(problems: readonly TableProblem[]): Refusal {
  const [first] = problems
  if (!first) throw new Error('a refused import needs a problem')
  const more = problems.length - 1
  const others = more === 0 ? '' : ` ${more === 1 ? 'One more problem' : `${more} more problems`}.`
  const unsaid = problems.length > most ? ` The first ${most} are listed.` : ''
  return {
    word: 'import',
    detail: `${sentence(first)}${others}${unsaid} Nothing was changed.`,
    errors: problems.slice(0, most).map((problem) => ({
      pointer: pointerTo(problem),
      code: problem.code,
      detail: sentence(problem),
      ...(problem.said !== undefined && { said: problem.said }),
    })),
  }
}

/** Reads files that are tables, in a thread of their own. */
@Injectable()
export class ImportTable {
  constructor(private readonly isolated: Isolated) {}

  /** The lines of an uploaded table, or why it cannot be taken. Before any transaction: nobody waits for it with a lock. */
  async read<Key extends string>(
    columns: readonly TableColumn<Key>[],
    { bytes, type }: Pick<Upload, 'bytes' | 'type'>,
  ): Promise<Outcome<{ lines: readonly TableLine<Key>[]; columns: readonly Key[] }>> {
    const kind = kinds[type]
    if (!kind) return refused({ word: 'media-type', detail: 'Send a table as CSV or XLSX.' })
    const table = await this.isolated.run(readTableJob, { bytes, kind })
    if (!table.ok) return refused(importRefusal([table.problem]))
    const read = toLines(columns, table.rows)
    return read.ok ? accepted(read) : refused(importRefusal(read.problems))
  }
}

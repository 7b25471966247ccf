import type { Problem } from '@roundtable/contracts'

/** One thing in a table that cannot stand. */
export interface BadLine {
  /** As a spreadsheet counts; null: the file as a whole. */
  readonly line: number | null
  /** Head of the column, as the template writes it; null: the line as a whole. */
  readonly column: string | null
  readonly sentence: string
}

/** `/lines/12/email` → line 12, column email. In the order of the file; what concerns all of it comes first. */
export const badLinesOf = ({ errors, detail }: Problem): BadLine[] =>
  (errors ?? [])
    .map(({ pointer, detail: sentence }) => {
      const [, , line, ...column] = pointer.split('/')
      const number = Number(line)
      return {
        line: Number.isInteger(number) && number > 0 ? number : null,
        column: column.join('/').replaceAll('~1', '/').replaceAll('~0', '~') || null,
        // The line stands beside it already.
        sentence: (sentence ?? detail).replace(/^Line \d+: /, ''),
      }
    })
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))

import type { Problem } from '@roundtable/contracts'
import { sentenceFor, type Sentences } from '../in-words'

/** One thing in a table that cannot stand. */
export interface BadLine {
  /** As a spreadsheet counts; null: the file as a whole. */
  readonly line: number | null
  /** Head of the column, as the template writes it; null: the line as a whole. */
  readonly column: string | null
  readonly sentence: string
  /** The reader's language has no words for it: it is said as the server said it. */
  readonly isEnglish: boolean
}

/** `/lines/12/email` → line 12, column email. In the order of the file; what concerns all of it comes first. */
export const badLinesOf = ({ errors, detail }: Problem, sentences: Sentences): BadLine[] =>
  (errors ?? [])
    .map((error) => {
      const [, , line, ...column] = error.pointer.split('/')
      const number = Number(line)
      const said = sentenceFor(error, sentences)
      return {
        line: Number.isInteger(number) && number > 0 ? number : null,
        column: column.join('/').replaceAll('~1', '/').replaceAll('~0', '~') || null,
        // The line stands beside it already.
        sentence: said ?? (error.detail ?? detail).replace(/^Line \d+: /, ''),
        isEnglish: said === undefined,
      }
    })
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))

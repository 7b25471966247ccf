import type { Refusal } from '../../platform/http/problem'
import type { FileProblem } from './reading/reading'

const place = ({ line }: FileProblem): string => (line === null ? '' : `line ${line}: `)

/** 422: why nothing of a file was taken, line by line (I-18). */
export function importRefusal(problems: readonly FileProblem[]): Refusal {
  const [first] = problems
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`
  return {
    word: 'import',
    detail: `The file has ${count}; ${first ? place(first) + first.detail : ''} Nothing was changed.`,
    errors: problems.map(({ line, code, detail }) => ({
      pointer: line === null ? '' : `/lines/${line}`,
      code,
      detail,
    })),
  }
}

import type { ImportAnswer, ImportedLine } from '@roundtable/contracts'

/** What a table did or would do: its lines, counted. */
export const importAnswer = (lines: readonly ImportedLine[]): ImportAnswer => {
  const count = (action: ImportedLine['action']) => lines.filter((l) => l.action === action).length
  return {
    created: count('create'),
    updated: count('update'),
    same: count('same'),
    lines: [...lines],
  }
}

import { plural } from '@lingui/core/macro'
import { Figures } from '@roundtable/ui'
import { tallyOf, type ChangeLine, type Tally } from './model/lines'

const kinds = ['moved', 'new', 'cancelled', 'other'] as const

/** How many of each. */
export function TallyFigures({ lines }: { lines: readonly ChangeLine[] }) {
  const tally = tallyOf(lines)
  return (
    <Figures figures={kinds.map((id) => ({ id, count: tally[id], word: wordOf(id, tally[id]) }))} />
  )
}

function wordOf(kind: keyof Tally, count: number): string {
  switch (kind) {
    case 'moved':
      return plural(count, { one: 'moved', other: 'moved' })
    case 'new':
      return plural(count, { one: 'new', other: 'new' })
    case 'cancelled':
      return plural(count, { one: 'cancelled', other: 'cancelled' })
    case 'other':
      return plural(count, { one: 'other', other: 'other' })
  }
}

import { plural } from '@lingui/core/macro'
import { tallyOf, type ChangeLine, type Tally } from './model/lines'

const kinds = ['moved', 'new', 'cancelled', 'other'] as const

/** How many of each: the figure large, its word below. */
export function TallyFigures({ lines }: { lines: readonly ChangeLine[] }) {
  const tally = tallyOf(lines)
  return (
    <dl className="release-tally">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{wordOf(kind, tally[kind])}</dt>
          <dd>{tally[kind]}</dd>
        </div>
      ))}
    </dl>
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

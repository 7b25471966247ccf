import { plural } from '@lingui/core/macro'
import type { HostChange } from '@roundtable/contracts'

const kinds = ['moved', 'added', 'withdrawn', 'changed'] as const

/** How many of each, as on the page of a release: the figure large, its word below. */
export function Figures({ changes }: { changes: readonly HostChange[] }) {
  const count = (kind: HostChange['kind']) => changes.filter((c) => c.kind === kind).length
  return (
    <dl className="figures">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{wordOf(kind, count(kind))}</dt>
          <dd>{count(kind)}</dd>
        </div>
      ))}
    </dl>
  )
}

function wordOf(kind: (typeof kinds)[number], count: number): string {
  switch (kind) {
    case 'moved':
      return plural(count, { one: 'moved', other: 'moved' })
    case 'added':
      return plural(count, { one: 'added', other: 'added' })
    case 'withdrawn':
      return plural(count, { one: 'withdrawn', other: 'withdrawn' })
    case 'changed':
      return plural(count, { one: 'otherwise changed', other: 'otherwise changed' })
  }
}

import { plural } from '@lingui/core/macro'
import type { HostChange } from '@roundtable/contracts'
import { Figures } from '@roundtable/ui'

const kinds = ['moved', 'added', 'withdrawn', 'changed'] as const

/** How many of each, as on the page of a release. */
export function ChangeFigures({ changes }: { changes: readonly HostChange[] }) {
  const count = (kind: HostChange['kind']) => changes.filter((c) => c.kind === kind).length
  return (
    <Figures figures={kinds.map((id) => ({ id, count: count(id), word: wordOf(id, count(id)) }))} />
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
